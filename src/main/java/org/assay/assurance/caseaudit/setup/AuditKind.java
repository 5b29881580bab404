package org.assay.assurance.caseaudit.setup;

import java.util.Arrays;
import java.util.Optional;

/** What an audit looks at, and who does it. */
public enum AuditKind {
  MULTI_AGENCY(
      "multi-agency",
      "Multi-agency case audit",
      "Agencies answer a form about each case and a panel grades it",
      true),
  QUADRANT(
      "quadrant",
      "Local audit of one area",
      "The same, for the cases of one district or quadrant",
      true),
  RECORD(
      "record",
      "Record audit",
      "For instance, 41 of 60 records show it. There are no grades and no panel",
      false),
  SINGLE_AGENCY(
      "single-agency",
      "An agency’s own audit",
      "Done by one agency, which enters what it counted",
      false);

  private final String code;
  private final String label;
  private final String hint;
  private final boolean cases;

  AuditKind(String code, String label, String hint, boolean cases) {
    this.code = code;
    this.label = label;
    this.hint = hint;
    this.cases = cases;
  }

  public static Optional<AuditKind> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public String hint() {
    return hint;
  }

  /** Whether it has cases, agency forms and a panel; otherwise it counts records. */
  public boolean hasCases() {
    return cases;
  }
}
