package org.assay.learning.recommendations;

/** What became of something that somebody wanted to do to a recommendation. */
public sealed interface ChainOutcome {
  /**
   * @param id of what was stored
   */
  record Done(long id) implements ChainOutcome {}

  /**
   * @param box of the form that it is about
   * @param why with what to do
   */
  record Refused(String box, String why) implements ChainOutcome {}

  /** Somebody else changed it after the caller had read it. */
  record Stale() implements ChainOutcome {}

  /** Not there, or not for the caller. */
  record NotFound() implements ChainOutcome {}
}
