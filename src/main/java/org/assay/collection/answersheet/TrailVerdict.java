package org.assay.collection.answersheet;

/** Whether a sheet's chain of changes holds. */
public sealed interface TrailVerdict {
  record Sound(int links) implements TrailVerdict {}

  /**
   * @param link the first that does not hold, counted from 1
   * @param what is wrong, for a reader
   */
  record Broken(int link, String what) implements TrailVerdict {}
}
