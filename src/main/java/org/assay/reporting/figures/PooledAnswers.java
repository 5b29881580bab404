package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many answers say what, pooled over organisations. Not applicable leaves the share of met. */
public record PooledAnswers(int met, int partly, int notMet, int notApplicable) {
  public static final PooledAnswers NONE = new PooledAnswers(0, 0, 0, 0);

  /** Answers that count: all but not applicable. */
  public int scored() {
    return met + partly + notMet;
  }

  /** With those to which the question does not apply. */
  public int all() {
    return scored() + notApplicable;
  }

  /** In [0, 1]; null when nothing counts. */
  public @Nullable BigDecimal metShare() {
    return CycleTotals.ratio(met, scored());
  }

  /** Of all answers, in [0, 1]; null without any. */
  public @Nullable BigDecimal notApplicableShare() {
    return CycleTotals.ratio(notApplicable, all());
  }

  /** Of both, which must be of different organisations or questions. */
  public PooledAnswers plus(PooledAnswers other) {
    return new PooledAnswers(
        met + other.met,
        partly + other.partly,
        notMet + other.notMet,
        notApplicable + other.notApplicable);
  }

  /** Met, partly met, not met, not applicable. */
  public List<Integer> counts() {
    return List.of(met, partly, notMet, notApplicable);
  }
}
