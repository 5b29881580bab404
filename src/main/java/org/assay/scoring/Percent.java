package org.assay.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.assay.questionset.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * A ratio as readers see it: rounded once, in the mode and to the digits that the question set
 * names. A bare {@code 100%} or {@code 0%} is exact. What is not complete never shows as 100,
 * whatever the mode; at the other end the mode alone decides, since too low a figure flatters
 * nobody.
 */
public final class Percent {
  private static final Ratio HUNDRED = Ratio.of(100);
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private Percent() {}

  /** Null stays null: what is excluded has no percentage. */
  public static @Nullable String of(@Nullable Ratio ratio, Scoring scoring) {
    return ratio == null ? null : of(ratio, scoring.rounding(), scoring.digits());
  }

  public static String of(Ratio ratio, RoundingMode mode, int digits) {
    if (ratio.sign() == 0 || ratio.isOne()) {
      return ratio.isOne() ? "100%" : "0%";
    }
    var shown = ratio.times(HUNDRED).rounded(digits, mode);
    boolean overstated = shown.compareTo(FULL) == 0 && ratio.compareTo(Ratio.ONE) < 0;
    return (overstated ? FULL.subtract(BigDecimal.ONE.movePointLeft(digits)) : shown)
            .setScale(digits)
            .toPlainString()
        + "%";
  }
}
