package org.assay.assurance.scrutiny;

/** What became of something that somebody wanted to say. */
public sealed interface ScrutinyOutcome {
  record Done(long id) implements ScrutinyOutcome {}

  /**
   * @param box of the form that it is about
   */
  record Refused(String box, String why) implements ScrutinyOutcome {}

  record NotFound() implements ScrutinyOutcome {}
}
