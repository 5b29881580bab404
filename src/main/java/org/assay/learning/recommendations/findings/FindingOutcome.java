package org.assay.learning.recommendations.findings;

/** What became of a finding that somebody wanted to record. */
public sealed interface FindingOutcome {
  /**
   * @param id of the finding; that of the earlier one when the same source said the same before
   */
  record Recorded(long id) implements FindingOutcome {}

  /**
   * @param why for its writer, with what to do
   */
  record Refused(String why) implements FindingOutcome {}
}
