package org.assay.assurance.decisions;

import java.util.Map;

/** What became of something that somebody wanted to do about a decision. */
public sealed interface DecisionOutcome {
  record Done(long id) implements DecisionOutcome {}

  /**
   * @param faults what is wrong, by box of the form
   */
  record Refused(Map<String, String> faults) implements DecisionOutcome {}

  record NotFound() implements DecisionOutcome {}
}
