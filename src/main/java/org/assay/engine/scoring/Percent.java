package org.assay.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.assay.engine.questionset.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * A ratio as readers see it: rounded once, in the mode and to the digits that the question set
 * names. A bare {@code 100%} or {@code 0%} is exact. What is not complete never shows as 100, and
 * what is short of a band never shows as reaching it, whatever the mode. In whole per cent, what
 * rounds to nothing and is not nothing reads {@code <1%}; with digits the mode alone decides at
 * that end, since too low a figure flatters nobody.
 */
public final class Percent {
  private static final Ratio HUNDRED = Ratio.of(100);
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private Percent() {}

  /**
   * Null stays null: what is excluded has no percentage.
   *
   * @param complete whether nothing that was asked is open or unknown
   */
  static @Nullable String of(@Nullable Ratio ratio, Scoring scoring, boolean complete) {
    if (ratio == null) {
      return null;
    }
    if (ratio.isOne() && !complete) {
      return almost(scoring.digits());
    }
    return of(
        ratio,
        flattered(ratio, scoring) ? RoundingMode.FLOOR : scoring.rounding(),
        scoring.digits());
  }

  /**
   * In per cent as it is shown. Only all is "100%" and only none is "0%": what rounding would take
   * there is shown short of it, such as "99%" or "&lt;1%".
   *
   * @param ratio in [0, 1]
   * @param digits after the point; at least 0
   */
  public static String of(Ratio ratio, RoundingMode mode, int digits) {
    if (ratio.sign() == 0 || ratio.isOne()) {
      return ratio.isOne() ? "100%" : "0%";
    }
    var shown = ratio.times(HUNDRED).rounded(digits, mode);
    if (digits == 0 && shown.signum() == 0) {
      return "<1%";
    }
    boolean overstated = shown.compareTo(FULL) == 0 && ratio.compareTo(Ratio.ONE) < 0;
    return overstated ? almost(digits) : shown.setScale(digits).toPlainString() + "%";
  }

  /** A score that was kept, of a return that was submitted. */
  public static String of(BigDecimal score, Scoring scoring) {
    return Objects.requireNonNull(of(Ratio.of(score), scoring, true));
  }

  /** The most that can be shown short of 100. */
  private static String almost(int digits) {
    return FULL.subtract(BigDecimal.ONE.movePointLeft(digits)).setScale(digits).toPlainString()
        + "%";
  }

  /** Whether rounding would lift the ratio to where a band begins that it does not reach. */
  private static boolean flattered(Ratio ratio, Scoring scoring) {
    var exact = ratio.times(HUNDRED);
    var shown = Ratio.of(exact.rounded(scoring.digits(), scoring.rounding()));
    if (shown.compareTo(exact) <= 0) return false;
    for (var band : scoring.bands()) {
      var from = Ratio.of(band.from()).times(HUNDRED);
      if (exact.compareTo(from) < 0 && shown.compareTo(from) >= 0) return true;
    }
    return false;
  }
}
