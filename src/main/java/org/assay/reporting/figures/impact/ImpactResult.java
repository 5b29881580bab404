package org.assay.reporting.figures.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.reporting.figures.Change;
import org.jspecify.annotations.Nullable;

/**
 * What difference one standard is said to make, over all returns.
 *
 * @param levels how many claims are at each level 0 to 4
 * @param mean of the levels, 0 to 4; null without a claim
 * @param change of the level from the cycle before, over organisations that claimed in both; null
 *     without one
 * @param compliance mean score in the same standard, in [0, 1], beside it and never added
 */
public record ImpactResult(
    String ref,
    String title,
    List<Integer> levels,
    @Nullable BigDecimal mean,
    @Nullable Change change,
    @Nullable BigDecimal compliance) {
  /** From here on a claim names an outcome for children and where that is known from. */
  private static final int OUTCOME = 3;

  public ImpactResult {
    levels = List.copyOf(levels);
    if (levels.size() != 5) {
      throw new IllegalArgumentException("Impact has five levels, not " + levels.size());
    }
  }

  public String label() {
    return ref + "  " + title;
  }

  /** How many were made, at whatever level. */
  public int claims() {
    return levels.stream().mapToInt(Integer::intValue).sum();
  }

  /** Claims at level 3 or 4. */
  public int outcomes() {
    return IntStream.range(OUTCOME, levels.size()).map(levels::get).sum();
  }
}
