package org.assay.engine.lint.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Option.OptionState;
import org.jspecify.annotations.Nullable;

/**
 * What answers to a question can be worth, in [0, 1]; near enough to compare, and never printed.
 */
public final class AnswerValues {
  private AnswerValues() {}

  /**
   * Every worth that an answer may have; of a grid the extremes. Empty when the question is not
   * scored.
   */
  public static List<BigDecimal> all(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale when scale.scored() -> all(scale.options());
      case ItemType.SingleItem single when single.scored() -> all(single.options());
      case ItemType.GridItem grid -> all(grid.options());
      case ItemType.YesNoItem yesNo when yesNo.scored() -> List.of(BigDecimal.ZERO, BigDecimal.ONE);
      case ItemType.TallyItem tally ->
          TickPatterns.of(tally).stream()
              .map(TickPatterns.Pattern::outcome)
              .map(AnswerValues::of)
              .distinct()
              .toList();
      default -> List.of();
    };
  }

  /** Null when the option is not scored. */
  static @Nullable public BigDecimal of(Option option, List<Option> scale) {
    if (option.state() != OptionState.ANSWERED) {
      return null;
    }
    if (option.value() != null || option.points() == null) {
      return option.value();
    }
    var points = points(scale);
    var least = points.getFirst();
    var span = points.getLast().subtract(least);
    return span.signum() == 0
        ? null
        : option.points().subtract(least).divide(span, MathContext.DECIMAL64);
  }

  /** What no line foresees is worth nothing. */
  public static BigDecimal of(ItemType.@Nullable Outcome outcome) {
    return outcome == null ? BigDecimal.ZERO : outcome.value();
  }

  /** The points of the options that are scored by points, in rising order. */
  public static List<BigDecimal> points(List<Option> scale) {
    return scale.stream()
        .filter(o -> o.state() == OptionState.ANSWERED && o.value() == null)
        .map(Option::points)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private static List<BigDecimal> all(List<Option> options) {
    return options.stream().map(o -> of(o, options)).filter(Objects::nonNull).distinct().toList();
  }

  /** What the scored options of a scale are worth, each worth once, in rising order. */
  public static Collection<BigDecimal> distinct(List<Option> scale) {
    return new TreeSet<>(all(scale)); // compares 0.5 and 0.50 as the same
  }
}
