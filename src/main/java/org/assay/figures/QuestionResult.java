package org.assay.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One question over all returns.
 *
 * @param force must, should or local
 * @param score mean value of the answers, in [0, 1]
 * @param lastScore last year's; null when the question is new or was changed past comparing
 * @param compared organisations that answered it in both years
 */
public record QuestionResult(
    String ref,
    String text,
    String force,
    Standing standing,
    @Nullable BigDecimal score,
    @Nullable BigDecimal lastScore,
    int compared) {

  /** In [-1, 1]; null when there is nothing to compare with. */
  public @Nullable BigDecimal change() {
    return score == null || lastScore == null ? null : score.subtract(lastScore);
  }
}
