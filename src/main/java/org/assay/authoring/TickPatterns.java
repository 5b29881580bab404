package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.questionset.ItemType.Outcome;
import org.assay.questionset.ItemType.Row;
import org.assay.questionset.ItemType.StatementGroup;
import org.assay.questionset.ItemType.TallyItem;
import org.jspecify.annotations.Nullable;

/** Every way of ticking the statements of a tally that its table could tell apart. */
final class TickPatterns {
  private TickPatterns() {}

  /** Which statements are ticked, and the outcome; null where no line of the table holds. */
  record Pattern(List<String> ticked, @Nullable Outcome outcome) {}

  static List<Pattern> of(TallyItem tally) {
    var patterns = List.of(List.<String>of());
    for (var group : tally.groups()) {
      patterns = patterns.stream().flatMap(before -> extended(before, group)).toList();
    }
    return patterns.stream().map(ticked -> new Pattern(ticked, tally.outcome(ticked))).toList();
  }

  /** None, one and all of a group; and each by itself, for conditions that look at single ticks. */
  private static Stream<List<String>> extended(List<String> before, StatementGroup group) {
    var keys = group.statements().stream().map(Row::key).toList();
    var choices = new ArrayList<List<String>>(List.of(List.of(), keys));
    keys.forEach(key -> choices.add(List.of(key)));
    return choices.stream()
        .distinct()
        .map(more -> Stream.concat(before.stream(), more.stream()).toList());
  }
}
