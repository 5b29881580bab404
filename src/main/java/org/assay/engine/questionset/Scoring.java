package org.assay.engine.questionset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How answers become a score: a closed algebra.
 *
 * @param minCoverage share of scorable questions answered below which no band is shown, in [0, 1]
 * @param bands in falling order of {@code from}
 */
public record Scoring(
    Combine section,
    Combine set,
    List<ItemType.Outcome> tally,
    Unanswered draft,
    Unanswered whenFinal,
    BigDecimal minCoverage,
    List<Band> bands,
    RoundingMode rounding,
    int digits) {

  /** Of a set that asks and does not score. */
  public static final Scoring NONE =
      new Scoring(
          Combine.MEAN,
          Combine.MEAN,
          List.of(),
          Unanswered.EXCLUDE,
          Unanswered.EXCLUDE,
          BigDecimal.ZERO,
          List.of(),
          RoundingMode.HALF_UP,
          0);

  public boolean none() {
    return this == NONE;
  }

  public enum Unanswered {
    EXCLUDE,
    ZERO
  }

  public record Band(String code, @Nullable String label, BigDecimal from) {}
}
