package org.assay.collection.pulse;

/** Where a pulse stands on a day. */
public enum PulsePhase {
  NOT_OPEN("Not open yet", "govuk-tag--grey"),
  OPEN("Open", "govuk-tag--green"),
  CLOSED("Closed", "govuk-tag--blue"),
  /** The answers have been deleted, as the partnership keeps them no longer. */
  DELETED("Answers deleted", "govuk-tag--grey");

  private final String label;
  private final String tag;

  PulsePhase(String label, String tag) {
    this.label = label;
    this.tag = tag;
  }

  public String label() {
    return label;
  }

  /** Class of the tag that shows it. */
  public String tag() {
    return tag;
  }
}
