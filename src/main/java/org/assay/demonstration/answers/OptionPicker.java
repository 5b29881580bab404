package org.assay.demonstration.answers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Option.OptionState;

/** Picks from the options of a scale, whichever way it runs. */
final class OptionPicker {
  /** By how many steps the scale has; four in five answers reach the best of three. */
  private static final List<List<Double>> CUTS =
      List.of(List.of(), List.of(-1.75), List.of(-1.2, -2.35), List.of(0.1, -1.2, -2.35));

  /** A step in the middle that asks for no plan is picked more readily. */
  private static final double MODESTY = .55;

  private OptionPicker() {}

  static Option by(double leaning, List<Option> options) {
    var steps =
        options.stream()
            .flatMap(it -> worth(it).stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    if (steps.isEmpty()) {
      return options.getFirst();
    }
    boolean modest = steps.size() > 2 && !worth(steps.get(1), options).getFirst().actionRequired();
    var step = steps.get(rank(modest ? leaning - MODESTY : leaning, steps.size()));
    var equals = worth(step, options);
    return equals.get(Math.floorMod(Double.hashCode(leaning), equals.size()));
  }

  static Optional<Option> notApplicable(List<Option> options) {
    return options.stream().filter(it -> it.state() == OptionState.NOT_APPLICABLE).findFirst();
  }

  private static int rank(double leaning, int size) {
    var cuts = CUTS.get(Math.min(size, CUTS.size()) - 1);
    int rank = 0;
    while (rank < cuts.size() && leaning < cuts.get(rank)) {
      rank++;
    }
    return rank;
  }

  private static List<Option> worth(BigDecimal step, List<Option> options) {
    return options.stream()
        .filter(it -> worth(it).map(own -> own.equals(step)).orElse(false))
        .toList();
  }

  private static Optional<BigDecimal> worth(Option it) {
    var worth = it.value() != null ? it.value() : it.points();
    return it.state() == OptionState.ANSWERED ? Optional.ofNullable(worth) : Optional.empty();
  }
}
