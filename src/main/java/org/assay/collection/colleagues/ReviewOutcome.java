package org.assay.collection.colleagues;

/** What became of saying how far a standard is. */
public sealed interface ReviewOutcome {
  record Done(Assignment assignment) implements ReviewOutcome {}

  /**
   * @param why about the note
   */
  record Invalid(String why) implements ReviewOutcome {}

  /** There is no such standard in anybody's hands, or it is not the caller's to say. */
  record NotFound() implements ReviewOutcome {}
}
