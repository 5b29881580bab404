package org.assay.engine.scoring;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.engine.questionset.Combine;
import org.assay.engine.questionset.ItemType.Outcome;
import org.assay.engine.questionset.ItemType.Quantifier;
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
  static @Nullable Ratio of(Combine how, List<WeightedScore> parts, List<Outcome> table) {
    if (parts.isEmpty()) {
      return null;
    }
    return switch (how) {
      case MEAN -> weighted(parts, part -> Ratio.ONE);
      case WEIGHTED_MEAN, MEAN_OF_SECTIONS, POOLED -> weighted(parts, WeightedScore::weight);
      case SUM -> weighted(parts, WeightedScore::weightedMarks);
      case MIN -> parts.stream().map(WeightedScore::value).min(Ratio::compareTo).orElseThrow();
      case TALLY -> tally(parts, table);
    };
  }

  private static Ratio weighted(List<WeightedScore> parts, Function<WeightedScore, Ratio> weight) {
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
  private static Ratio tally(List<WeightedScore> parts, List<Outcome> table) {
    for (var line : table) {
      if (line.when().entrySet().stream()
          .allMatch(wanted -> holds(wanted.getValue(), group(wanted.getKey()), parts))) {
        return Ratio.of(line.value());
      }
    }
    return Ratio.ZERO;
  }

  private static boolean holds(
      Quantifier quantifier, Predicate<WeightedScore> group, List<WeightedScore> parts) {
    return switch (quantifier) {
      case NONE -> parts.stream().noneMatch(group);
      case SOME -> parts.stream().anyMatch(group);
      case ALL -> parts.stream().allMatch(group);
    };
  }

  private static Predicate<WeightedScore> group(String name) {
    return switch (name) {
      case "full" -> part -> part.value().isOne();
      case "nil" -> part -> part.value().sign() == 0;
      default -> part -> part.value().sign() > 0 && !part.value().isOne();
    };
  }
}
