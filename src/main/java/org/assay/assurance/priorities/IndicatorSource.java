package org.assay.assurance.priorities;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  public static Optional<IndicatorSource> find(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  static IndicatorSource of(String code) {
    return find(code).orElseThrow();
  }
}
