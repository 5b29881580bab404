package org.assay.reporting.figures.compliance;

import java.math.BigDecimal;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.PooledAnswers;
import org.jspecify.annotations.Nullable;

/**
 * One standard over all returns.
 *
 * @param returns organisations with a score in it
 * @param standing answers to its questions, pooled
 * @param score mean of the organisations' scores, in [0, 1]; null when nobody has one
 * @param change from the cycle before; null when nothing compares
 * @param comparable how many questions are compared
 * @param moderated of the random part of the sample; null before moderation, and while too few are
 *     moderated to say a mean
 */
public record StandardResult(
    String ref,
    String title,
    int returns,
    PooledAnswers standing,
    @Nullable BigDecimal score,
    @Nullable Change change,
    int comparable,
    @Nullable Moderated moderated) {

  /**
   * Means over the same returns, in [0, 1].
   *
   * @param returns how many
   */
  public record Moderated(int returns, BigDecimal claimed, BigDecimal score) {}

  public String label() {
    return ref + "  " + title;
  }

  public StandardResult withModerated(Moderated those) {
    return new StandardResult(ref, title, returns, standing, score, change, comparable, those);
  }
}
