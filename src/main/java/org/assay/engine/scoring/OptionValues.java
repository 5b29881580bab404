package org.assay.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
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
  private final List<Option> options;

  /** By the place of the option; worked out for those that were chosen, once. */
  private final @Nullable AnswerScore[] chosen;

  private final Ratio span;
  private final AnswerScore unchosen;
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal most;

  OptionValues(List<Option> options) {
    this.options = options;
    chosen = new AnswerScore[options.size()];
    options.forEach(this::widen);
    span = least == null || most == null ? Ratio.ZERO : Ratio.of(most.subtract(least));
    var marks = span.sign() == 0 ? Ratio.ONE : span;
    unchosen = new AnswerScore(scorable(), null, marks, false, false);
  }

  private boolean scorable() {
    for (var option : options) {
      if (value(option) != null) return true;
    }
    return false;
  }

  /** Of no option too: null, or a code of another scale. */
  AnswerScore of(@Nullable String code) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).code().equals(code)) return of(i);
    }
    return unchosen;
  }

  private AnswerScore of(int at) {
    var known = chosen[at];
    if (known != null) return known;
    var option = options.get(at);
    var worth =
        new AnswerScore(
            unchosen.scorable(),
            value(option),
            unchosen.marks(),
            option.actionRequired(),
            option.support());
    chosen[at] = worth;
    return worth;
  }

  private void widen(Option option) {
    var points = option.state() == OptionState.ANSWERED ? option.points() : null;
    if (points != null) {
      least = least == null ? points : least.min(points);
      most = most == null ? points : most.max(points);
    }
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
}
