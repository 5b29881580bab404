package org.assay.scoring;

import java.util.List;
import java.util.Map;
import org.assay.questionset.ItemType.Outcome;
import org.assay.questionset.ItemType.Quantifier;
import org.jspecify.annotations.Nullable;

/** An ordered table of outcomes over groups: the first line whose quantifiers all hold decides. */
final class OutcomeTable {
  private OutcomeTable() {}

  /** How many of a group's members are in. */
  record Count(int in, int of) {
    boolean is(Quantifier quantifier) {
      return switch (quantifier) {
        case NONE -> in == 0;
        case SOME -> in > 0;
        case ALL -> in == of;
      };
    }
  }

  /** Null where no line holds. */
  static @Nullable Outcome first(List<Outcome> lines, Map<String, Count> groups) {
    for (var line : lines) {
      if (holds(line, groups)) {
        return line;
      }
    }
    return null;
  }

  private static boolean holds(Outcome line, Map<String, Count> groups) {
    return line.when().entrySet().stream()
        .allMatch(
            wanted -> {
              var group = groups.get(wanted.getKey());
              return group != null && group.is(wanted.getValue());
            });
  }
}
