package org.assay.assurance.decisions;

/** By whom something is decided. */
public enum DecisionKind {
  /** A body of the partnership, at one of its meetings. */
  MEETING("Decision of a meeting"),
  /** The Executive, since the scrutiny subgroup cannot settle it. */
  ESCALATION("Escalated to the Executive");

  private final String label;

  DecisionKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
