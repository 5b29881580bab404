package org.assay.scoring;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.questionset.Combine;
import org.assay.questionset.ItemType.Outcome;
import org.assay.questionset.ItemType.Quantifier;
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
    for (var line : table) {
      if (line.when().entrySet().stream()
          .allMatch(wanted -> holds(wanted.getValue(), group(wanted.getKey()), parts))) {
        return Ratio.of(line.value());
      }
    }
    return Ratio.ZERO;
  }

  private static boolean holds(Quantifier quantifier, Predicate<Part> group, List<Part> parts) {
    return switch (quantifier) {
      case NONE -> parts.stream().noneMatch(group);
      case SOME -> parts.stream().anyMatch(group);
      case ALL -> parts.stream().allMatch(group);
    };
  }

  private static Predicate<Part> group(String name) {
    return switch (name) {
      case "full" -> part -> part.value().isOne();
      case "nil" -> part -> part.value().sign() == 0;
      default -> part -> part.value().sign() > 0 && !part.value().isOne();
    };
  }
}
