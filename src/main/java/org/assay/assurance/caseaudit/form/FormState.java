package org.assay.assurance.caseaudit.form;

/** How far an agency's form about a case is. */
public enum FormState {
  OPEN("Not sent yet", "govuk-tag--light-blue"),
  /** Somebody fears for the child now; nothing else is answered until it is said what was done. */
  STOPPED("Stopped: safety concern", "govuk-tag--red"),
  SENT("Sent", "govuk-tag--green");

  private final String label;
  private final String tag;

  FormState(String label, String tag) {
    this.label = label;
    this.tag = tag;
  }

  public String label() {
    return label;
  }

  /** Classes of the tag that shows it. */
  public String tag() {
    return tag;
  }
}
