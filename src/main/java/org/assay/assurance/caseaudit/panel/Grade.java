package org.assay.assurance.caseaudit.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an agency or the panel judged. The first four are grades, the best first; the others say why
 * there is none, and are counted apart.
 */
public enum Grade {
  OUTSTANDING("outstanding", "Outstanding"),
  GOOD("good", "Good"),
  REQUIRES_IMPROVEMENT("requires-improvement", "Requires improvement"),
  INADEQUATE("inadequate", "Inadequate"),
  /** A domain that was no part of an agency's work with the child. */
  NOT_APPLICABLE("not-applicable", "Not part of the work"),
  NOT_ENOUGH_ON_FILE("not-on-file", "Not enough on file"),
  /** The agency had nothing to do with the child in the period. */
  NOT_INVOLVED("not-involved", "Not involved");

  private final String code;
  private final String label;

  Grade(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<Grade> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /** What the panel may choose: a grade, or that there is not enough on file for one. */
  public static List<Grade> ofPanel() {
    return List.of(OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE, NOT_ENOUGH_ON_FILE);
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public boolean isGrade() {
    return compareTo(INADEQUATE) <= 0;
  }

  /** Both of them grades, and this the better one. */
  public boolean isAbove(Grade other) {
    return isGrade() && other.isGrade() && compareTo(other) < 0;
  }

  /** Good or better. */
  public boolean isGood() {
    return compareTo(GOOD) <= 0;
  }
}
