package org.assay.learning.recommendations.findings;

import java.util.Locale;

/** Whether the same was found before. */
public enum Novelty {
  NEW("New"),
  REPEAT("Found before");

  private final String label;

  Novelty(String label) {
    this.label = label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  static Novelty stored(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
