package org.assay.assurance.decisions;

/**
 * Something that somebody is written about. Published in the transaction that stores it.
 *
 * @param by who did it, who is not written to
 */
public record DecisionNews(long partnershipId, long decisionId, Kind kind, long by) {
  public enum Kind {
    /** Sent to the Executive, which has to decide. */
    ESCALATED,
    /** Decided, with who does it. */
    DECIDED,
    /** Was sent to the Executive, and another decision has taken its place. */
    SUPERSEDED
  }
}
