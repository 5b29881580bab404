package org.assay.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.questionset.Combine;
import org.assay.questionset.ItemType.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Many values in [0, 1] become one, or none where there is nothing to combine. What is excluded
 * never gets here, so that it is missing above the line and below it.
 */
final class Combination {
  private Combination() {}

  /**
   * @param table read by TALLY alone: its groups are {@code full} (value 1), {@code part} and
   *     {@code nil} (value 0)
   */
  static @Nullable Ratio of(Combine how, List<Part> parts, List<Outcome> table) {
    if (parts.isEmpty()) {
      return null;
    }
    return switch (how) {
      case MEAN -> weighted(parts, part -> Ratio.ONE);
      case WEIGHTED_MEAN, MEAN_OF_SECTIONS, POOLED -> weighted(parts, Part::weight);
      case SUM -> weighted(parts, Part::weightedMarks);
      case MIN -> parts.stream().map(Part::value).min(Ratio::compareTo).orElseThrow();
      case TALLY -> tally(parts, table);
    };
  }

  private static Ratio weighted(List<Part> parts, Function<Part, Ratio> weight) {
    var earned = Ratio.ZERO;
    var possible = Ratio.ZERO;
    for (var part : parts) {
      var weighs = weight.apply(part);
      earned = earned.plus(part.value().times(weighs));
      possible = possible.plus(weighs);
    }
    return earned.over(possible);
  }

  /** What no line foresees is worth nothing: it must not vanish from the score. */
  private static Ratio tally(List<Part> parts, List<Outcome> table) {
    var outcome =
        OutcomeTable.first(
            table,
            Map.of(
                "full", count(parts, part -> part.value().isOne()),
                "part", count(parts, part -> part.value().sign() > 0 && !part.value().isOne()),
                "nil", count(parts, part -> part.value().sign() == 0)));
    return outcome == null ? Ratio.ZERO : Ratio.of(outcome.value());
  }

  private static OutcomeTable.Count count(List<Part> parts, Predicate<Part> in) {
    return new OutcomeTable.Count((int) parts.stream().filter(in).count(), parts.size());
  }
}
