package org.assay.reporting.figures;

import java.math.BigDecimal;
import org.assay.engine.statistics.SignTest;
import org.jspecify.annotations.Nullable;

/**
 * The change from the cycle before, over the same questions and the same organisations. What
 * organisations had submitted then is taken as it stood when they signed off this time.
 *
 * @param organisations that answered at least one of the questions in both cycles; at least 1
 * @param questions the most that one of them answered in both
 * @param now mean of their means, {@code before} likewise: shares in [0, 1], or levels from 0 to 4
 * @param up how many have more now than then
 * @param same how many have as much
 * @param down how many have less
 */
public record Change(
    int organisations,
    int questions,
    BigDecimal now,
    BigDecimal before,
    int up,
    int same,
    int down) {
  /** From so many organisations on, a change may be told as news. */
  public static final int FEWEST = 10;

  /** As unlikely as this by luck alone, a change may be told as news. */
  public static final double BY_LUCK = 0.05;

  static Change of(
      int organisations, int questions, BigDecimal now, BigDecimal before, int up, int down) {
    return new Change(
        organisations,
        questions,
        CycleTotals.mean(now, organisations),
        CycleTotals.mean(before, organisations),
        up,
        organisations - up - down,
        down);
  }

  /** Now less before, so above 0 is better: in [-1, 1] for shares, in [-4, 4] for levels. */
  public BigDecimal difference() {
    return now.subtract(before);
  }

  /** How likely such a count of up and down is by luck alone, by the exact sign test. */
  public double p() {
    return SignTest.p(up, down);
  }

  /**
   * Enough organisations, more of them one way than luck explains, and the mean moved that way too.
   */
  public boolean tellable() {
    return organisations >= FEWEST
        && p() < BY_LUCK
        && difference().signum() == Integer.signum(up - down);
  }

  static @Nullable BigDecimal before(@Nullable Change change) {
    return change == null ? null : change.before;
  }
}
