package org.assay.assurance.moderation.marks;

import org.assay.engine.scoring.Ratio;
import org.jspecify.annotations.Nullable;

/** A claim beside what was found. */
public enum ClaimVerdict {
  OVER_CLAIMED("Over-claimed"),
  AGREED("Agreed"),
  UNDER_CLAIMED("Under-claimed"),
  /** One of the two is not scored, "not applicable" for instance, and the other is. */
  DIFFERENT("Different");

  private final String label;

  ClaimVerdict(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * @param claimed in [0, 1]; null when it is not scored; {@code found} likewise
   * @param same whether both are one option
   */
  static ClaimVerdict of(@Nullable Ratio claimed, @Nullable Ratio found, boolean same) {
    if (same) return AGREED;
    if (claimed == null || found == null) return DIFFERENT;
    int order = claimed.compareTo(found);
    return order == 0 ? AGREED : order > 0 ? OVER_CLAIMED : UNDER_CLAIMED;
  }
}
