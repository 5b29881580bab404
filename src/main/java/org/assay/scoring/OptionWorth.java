package org.assay.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.questionset.Option;
import org.assay.questionset.Option.OptionState;
import org.jspecify.annotations.Nullable;

/**
 * What the options of one scale are worth: (points - least) / (most - least) over its scored
 * options, or the value that an option gives outright. An option is scored when choosing it counts
 * as answered and it has points or a value; a "not applicable" or a "don't know" never is. Where
 * all points are equal they tell nothing apart, and nothing is scored by them.
 */
final class OptionWorth {
  private final Map<String, Option> options = new HashMap<>();
  private final Map<String, Ratio> worth = new HashMap<>();
  private final @Nullable BigDecimal least;
  private final Ratio span;

  OptionWorth(List<Option> all) {
    var points = all.stream().filter(OptionWorth::hasPoints).map(OptionWorth::points).toList();
    least = points.stream().min(BigDecimal::compareTo).orElse(null);
    var most = points.stream().max(BigDecimal::compareTo).orElse(null);
    span = least == null || most == null ? Ratio.ZERO : Ratio.of(most.subtract(least));
    for (var option : all) {
      options.put(option.code(), option);
      var value = value(option);
      if (value != null) {
        worth.put(option.code(), value);
      }
    }
  }

  @Nullable Option option(String code) {
    return options.get(code);
  }

  /** In [0, 1]; null when the option is not scored. */
  @Nullable Ratio of(String code) {
    return worth.get(code);
  }

  boolean any() {
    return !worth.isEmpty();
  }

  /**
   * Marks at stake: what separates the best from the worst, or 1 where every value is given
   * outright.
   */
  Ratio marks() {
    return span.sign() == 0 ? Ratio.ONE : span;
  }

  private @Nullable Ratio value(Option option) {
    if (option.state() != OptionState.ANSWERED) {
      return null;
    }
    if (option.value() != null) {
      return Ratio.of(option.value());
    }
    return option.points() == null || least == null || span.sign() == 0
        ? null
        : Ratio.of(option.points().subtract(least)).over(span);
  }

  private static boolean hasPoints(Option option) {
    return option.state() == OptionState.ANSWERED && option.points() != null;
  }

  private static BigDecimal points(Option option) {
    return Objects.requireNonNull(option.points());
  }
}
