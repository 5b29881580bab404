package org.assay.learning.recommendations.findings;

import java.util.Locale;

/** Whether a finding is about what went well. */
public enum FindingKind {
  STRENGTH("Strength"),
  GAP("Gap");

  private final String label;

  FindingKind(String label) {
    this.label = label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  static FindingKind stored(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
