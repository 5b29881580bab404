package org.assay.reporting.figures.compliance;

import java.math.BigDecimal;
import java.util.List;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.PooledAnswers;
import org.jspecify.annotations.Nullable;

/**
 * One way to divide the organisations, or to name the standards, and how each part scored.
 *
 * @param cut for instance "Phase", or "Classic key features"
 */
public record GroupResult(String cut, List<Part> parts) {

  /**
   * @param number how many returns, or for another vocabulary how many questions
   * @param score mean of the organisations' scores, or of their answers, in [0, 1]
   * @param change from the cycle before; null when nothing compares
   */
  public record Part(
      String name,
      int number,
      PooledAnswers standing,
      @Nullable BigDecimal score,
      @Nullable Change change) {}
}
