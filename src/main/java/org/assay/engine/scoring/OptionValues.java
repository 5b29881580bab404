package org.assay.engine.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Option.OptionState;
import org.jspecify.annotations.Nullable;

/**
 * What the options of one scale are worth: (points - least) / (most - least) over its scored
 * options, or the value that an option gives outright. An option is scored when choosing it counts
 * as answered and it has points or a value; a "not applicable" or a "don't know" never is. Where
 * all points are equal they tell nothing apart, and nothing is scored by them.
 */
final class OptionValues {
  private final Map<String, AnswerScore> byCode = new HashMap<>();
  private final AnswerScore unchosen;
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal most;

  OptionValues(List<Option> options) {
    options.forEach(this::widen);
    var span = least == null || most == null ? Ratio.ZERO : Ratio.of(most.subtract(least));
    var marks = span.sign() == 0 ? Ratio.ONE : span;
    boolean scorable = options.stream().anyMatch(option -> value(option, span) != null);
    unchosen = new AnswerScore(scorable, null, marks, false, false);
    for (var option : options) {
      var value = value(option, span);
      byCode.put(
          option.code(),
          new AnswerScore(scorable, value, marks, option.actionRequired(), option.support()));
    }
  }

  /** Of no option too: null, or a code of another scale. */
  AnswerScore of(@Nullable String code) {
    var worth = code == null ? null : byCode.get(code);
    return worth == null ? unchosen : worth;
  }

  private void widen(Option option) {
    var points = option.state() == OptionState.ANSWERED ? option.points() : null;
    if (points != null) {
      least = least == null ? points : least.min(points);
      most = most == null ? points : most.max(points);
    }
  }

  private @Nullable Ratio value(Option option, Ratio span) {
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
}
