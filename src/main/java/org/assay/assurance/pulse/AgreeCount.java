package org.assay.assurance.pulse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.answering.Options;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;

/** How many agree with a statement: they chose an option above the middle of its scale. */
final class AgreeCount {
  private AgreeCount() {}

  /**
   * @param chosen how often, by option
   */
  static int agree(Question statement, Map<String, Integer> chosen) {
    var options = Options.of(statement);
    return options.stream()
        .filter(it -> favourable(it, options))
        .mapToInt(it -> chosen.getOrDefault(it.code(), 0))
        .sum();
  }

  /** How many say that they do not know. */
  static int unsure(Question statement, Map<String, Integer> chosen) {
    return Options.of(statement).stream()
        .filter(AgreeCount::unknown)
        .mapToInt(it -> chosen.getOrDefault(it.code(), 0))
        .sum();
  }

  static boolean mayBeUnsure(Question statement) {
    return Options.of(statement).stream().anyMatch(AgreeCount::unknown);
  }

  private static boolean unknown(Option it) {
    return it.state() == Option.OptionState.UNKNOWN;
  }

  private static boolean favourable(Option it, List<Option> options) {
    var points = it.points();
    if (points == null) return false;
    var all = options.stream().map(Option::points).filter(Objects::nonNull).toList();
    var least = all.stream().reduce(points, BigDecimal::min);
    var most = all.stream().reduce(points, BigDecimal::max);
    return points.add(points).compareTo(least.add(most)) > 0;
  }
}
