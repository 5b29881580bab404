package org.assay.learning.recommendations.reviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a review itself stands. */
public enum ReviewStage {
  UNDER_WAY("Under way"),
  PUBLISHED("Published"),
  RESPONSE_DUE("Response due"),
  CLOSED("Closed");

  private final String label;

  ReviewStage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As forms send it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ReviewStage> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
