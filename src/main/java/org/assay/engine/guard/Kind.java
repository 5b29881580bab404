package org.assay.engine.guard;

import java.util.Locale;

/** What may identify a child; where two overlap, the one named first here is reported. */
public enum Kind {
  NHS_NUMBER(
      "NHS number", "Take the NHS number out. Say what happened without saying to which child."),
  UPN(
      "unique pupil number",
      "Take the pupil number out. If you keep a list of the children behind this, keep it in your"
          + " own records."),
  DATE_OF_BIRTH("date of birth", "Take the date out. Give an age or a year group if it matters."),
  INITIALS_AND_DATE(
      "initials with a date",
      "Take out the initials or the date. Together they can identify a child; write “a pupil in"
          + " Year 4” instead. If they are those of a member of staff, confirm and say so."),
  POSTCODE(
      "postcode",
      "Take the postcode out if it is where a child or a family lives. If it belongs to an"
          + " organisation, confirm and say so."),
  NAMED_CHILD(
      "name of a child or a relative",
      "Take the name out and write “a pupil”, “the mother” or “Child A”. If it is the name of a"
          + " member of staff, confirm and say so.");

  private final String label;
  private final String advice;

  Kind(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  /** Stable, for programs: for instance {@code nhs-number}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return label;
  }

  /** What the writer should do. */
  public String advice() {
    return advice;
  }
}
