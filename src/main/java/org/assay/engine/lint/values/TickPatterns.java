package org.assay.engine.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.engine.questionset.ItemType.Outcome;
import org.assay.engine.questionset.ItemType.Row;
import org.assay.engine.questionset.ItemType.StatementGroup;
import org.assay.engine.questionset.ItemType.TallyItem;
import org.jspecify.annotations.Nullable;

/** Every way of ticking the statements of a tally that its table could tell apart. */
public final class TickPatterns {
  /** Ten groups or so; of a larger table only no tick and every tick are tried. */
  private static final int LIMIT = 50_000;

  private TickPatterns() {}

  /** Which statements are ticked, and the outcome; null where no line of the table holds. */
  public record Pattern(List<String> ticked, @Nullable Outcome outcome) {}

  public static List<Pattern> of(TallyItem tally) {
    var ways = tally.groups().stream().map(TickPatterns::each).toList();
    if (product(ways) > LIMIT) {
      ways = tally.groups().stream().map(TickPatterns::ends).toList();
    }
    if (product(ways) > LIMIT) {
      ways =
          List.of(
              List.of(List.of(), tally.groups().stream().flatMap(g -> keys(g).stream()).toList()));
    }
    var patterns = List.of(List.<String>of());
    for (var group : ways) {
      patterns =
          patterns.stream()
              .flatMap(before -> group.stream().map(more -> joined(before, more)))
              .toList();
    }
    return patterns.stream().map(ticked -> new Pattern(ticked, tally.outcome(ticked))).toList();
  }

  /** None and all of a group; and each by itself, for conditions that look at single ticks. */
  private static List<List<String>> each(StatementGroup group) {
    var ways = new ArrayList<>(ends(group));
    keys(group).forEach(key -> ways.add(List.of(key)));
    return ways.stream().distinct().toList();
  }

  /** None, one and all. */
  private static List<List<String>> ends(StatementGroup group) {
    var keys = keys(group);
    return Stream.of(List.<String>of(), keys, keys.subList(0, 1)).distinct().toList();
  }

  private static long product(List<List<List<String>>> ways) {
    return ways.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, 10L * LIMIT));
  }

  private static List<String> keys(StatementGroup group) {
    return group.statements().stream().map(Row::key).toList();
  }

  private static List<String> joined(List<String> before, List<String> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }
}
