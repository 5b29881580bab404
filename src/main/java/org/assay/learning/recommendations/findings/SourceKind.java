package org.assay.learning.recommendations.findings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a finding comes from. */
public enum SourceKind {
  CASE_AUDIT("Case audit"),
  PRACTICE_REVIEW("Practice review"),
  SCRUTINY("Independent scrutiny"),
  INSPECTION("Inspection"),
  SECTION_11("Section 11 challenge session"),
  OTHER_BOARD("Another board");

  private final String label;

  SourceKind(String label) {
    this.label = label;
  }

  /** Stable, for addresses, files and rows. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return label;
  }

  public static Optional<SourceKind> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  static SourceKind stored(String code) {
    return of(code).orElseThrow(() -> new IllegalStateException("Unknown source " + code));
  }
}
