package org.assay.collection.bringforward;

/** What somebody wants done with one proposal. */
public sealed interface ProposalRequest {
  String question();

  /** Code of the source. */
  String source();

  /**
   * Make it the answer.
   *
   * @param version of the answer that they saw; 0 when there was none
   * @param stamp of the proposal that they saw
   */
  record Confirm(String question, String source, int version, String stamp)
      implements ProposalRequest {}

  /** Put it away; an answer that says the same is emptied. */
  record SetAside(String question, String source, int version) implements ProposalRequest {}

  /** Say why the organisation answers otherwise. */
  record Override(String question, String source, String reason) implements ProposalRequest {}
}
