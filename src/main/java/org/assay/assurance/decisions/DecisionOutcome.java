package org.assay.assurance.decisions;

/** What became of something that somebody wanted to do about a decision. */
public sealed interface DecisionOutcome {
  record Done(long id) implements DecisionOutcome {}

  /**
   * @param box of the form that it is about
   */
  record Refused(String box, String why) implements DecisionOutcome {}

  record NotFound() implements DecisionOutcome {}
}
