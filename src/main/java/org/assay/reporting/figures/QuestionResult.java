package org.assay.reporting.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One question over all returns.
 *
 * @param force must, should or local
 * @param score mean value of the answers, in [0, 1]
 * @param change from the cycle before, over the organisations that answered it in both; null when
 *     the question is new or was changed past comparing, or nobody did
 */
public record QuestionResult(
    String ref,
    String text,
    String force,
    PooledAnswers standing,
    @Nullable BigDecimal score,
    @Nullable Change change) {

  /** Organisations that answered it in both cycles. */
  public int compared() {
    return change == null ? 0 : change.organisations();
  }
}
