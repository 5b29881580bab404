package org.assay.assurance.decisions;

import java.util.Arrays;
import java.util.Locale;

/** What a decision is asked about. */
public enum DecisionSource {
  /** A line of what needs a decision on a cycle's overview. */
  LINE("A line of the overview"),
  FIGURE("A figure"),
  RETURN("A return"),
  /** Nothing that Assay shows. */
  FREE("Something else");

  private final String label;

  DecisionSource(String label) {
    this.label = label;
  }

  /** Anything else is free. */
  static DecisionSource of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElse(FREE);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
