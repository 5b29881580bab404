package org.assay.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.questionset.ItemType;
import org.assay.questionset.ItemType.Outcome;
import org.assay.questionset.ItemType.Quantifier;
import org.assay.questionset.ItemType.Row;
import org.assay.questionset.ItemType.StatementGroup;
import org.jspecify.annotations.Nullable;

/** Every way of ticking the statements of a tally that its table could tell apart. */
final class TickPatterns {
  private TickPatterns() {}

  /** Which statements are ticked, and the outcome; null where no line of the table holds. */
  record Pattern(List<String> ticked, @Nullable Outcome outcome) {}

  static List<Pattern> of(ItemType.TallyItem tally) {
    var patterns = new ArrayList<Pattern>();
    extend(tally, 0, new LinkedHashMap<>(), patterns);
    return patterns;
  }

  private static void extend(
      ItemType.TallyItem tally,
      int group,
      Map<String, List<String>> ticked,
      List<Pattern> patterns) {
    if (group == tally.groups().size()) {
      var all = ticked.values().stream().flatMap(List::stream).toList();
      patterns.add(new Pattern(all, outcome(tally, ticked)));
      return;
    }
    var at = tally.groups().get(group);
    var statements = at.statements().stream().map(Row::key).toList();
    for (int n : statements.size() == 1 ? new int[] {0, 1} : new int[] {0, 1, statements.size()}) {
      ticked.put(at.key(), statements.subList(0, n));
      extend(tally, group + 1, ticked, patterns);
    }
    ticked.remove(at.key());
  }

  private static @Nullable Outcome outcome(
      ItemType.TallyItem tally, Map<String, List<String>> ticked) {
    return tally.outcomes().stream()
        .filter(
            line ->
                line.when().entrySet().stream()
                    .allMatch(w -> holds(tally, ticked, w.getKey(), w.getValue())))
        .findFirst()
        .orElse(null);
  }

  private static boolean holds(
      ItemType.TallyItem tally,
      Map<String, List<String>> ticked,
      String group,
      Quantifier quantifier) {
    int of =
        tally.groups().stream()
            .filter(g -> g.key().equals(group))
            .mapToInt(TickPatterns::size)
            .sum();
    int in = ticked.getOrDefault(group, List.of()).size();
    return switch (quantifier) {
      case NONE -> in == 0;
      case SOME -> in > 0;
      case ALL -> in == of;
    };
  }

  private static int size(StatementGroup group) {
    return group.statements().size();
  }
}
