package org.assay.assurance.caseaudit.setup;

/** How far an audit is. */
public enum AuditState {
  PLANNED("Being set up"),
  /** Agencies answer and the panel grades. */
  OPEN("Under way"),
  CLOSED("Closed");

  private final String label;

  AuditState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
