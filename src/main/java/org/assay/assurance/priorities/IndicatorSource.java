package org.assay.assurance.priorities;

import java.util.Locale;

/** What measures a line of "how we will know". */
public enum IndicatorSource {
  /** Scored answers of returns. */
  ANSWERS("Answers in returns"),
  /** Claims of impact in returns. */
  IMPACT("Claims of impact in returns"),
  /** Actions that answers raised. */
  ACTIONS("Actions"),
  CASE_AUDITS("Case audits"),
  DATASETS("Quarterly datasets"),
  RECOMMENDATIONS("Recommendations"),
  NONE("Not yet measured");

  private final String label;

  IndicatorSource(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static IndicatorSource of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
