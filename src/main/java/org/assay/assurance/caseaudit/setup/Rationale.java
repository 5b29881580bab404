package org.assay.assurance.caseaudit.setup;

import java.util.Arrays;
import java.util.Optional;

/** Why a theme is audited. */
public enum Rationale {
  PRIORITY("priority", "A priority of the partnership"),
  REVIEW("review", "A practice review"),
  DATA("data", "What the data show"),
  INSPECTION("inspection", "An inspection");

  private final String code;
  private final String label;

  Rationale(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<Rationale> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
