package org.assay.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.questionset.Audience;
import org.assay.questionset.Condition;
import org.assay.questionset.Condition.Operator;
import org.jspecify.annotations.Nullable;

/** What decides whether each question is shown, and what that in turn depends on. */
final class Visibility {
  private final Subject subject;
  private static final Condition NEVER = new Condition.Any(List.of());

  private final Map<String, List<Condition>> showing = new LinkedHashMap<>();
  private final Map<String, List<Condition>> keeping = new LinkedHashMap<>();

  Visibility(Subject subject) {
    this.subject = subject;
    for (var placed : subject.questions()) {
      var section = placed.in().section();
      var conditions = new ArrayList<Condition>();
      conditions.addAll(audience(subject.set().audience()));
      conditions.addAll(audience(section.audience()));
      conditions.addAll(audience(placed.question().audience()));
      var meant = List.copyOf(conditions);
      add(conditions, section.visibleWhen());
      add(conditions, placed.question().visibleWhen());
      showing.putIfAbsent(placed.key(), conditions);
      keeping.putIfAbsent(placed.key(), kept(meant, placed.question().keepWhen()));
    }
  }

  /** All must be true for the question to be shown. */
  List<Condition> of(String question) {
    return showing.getOrDefault(question, List.of());
  }

  /** All must be true for an answer to count although its question is hidden. */
  List<Condition> keeping(String question) {
    return keeping.getOrDefault(question, List.of(NEVER));
  }

  /**
   * The leaves that decide, directly or through the visibility of a question read, in the
   * conditions given.
   */
  List<Condition> leavesBehind(Collection<Condition> conditions) {
    var leaves = new LinkedHashSet<Condition>();
    var read = new LinkedHashSet<String>();
    conditions.forEach(c -> gather(c, leaves, read, new LinkedHashSet<>()));
    return List.copyOf(leaves);
  }

  /** The leaves that stand in the condition itself or in one that it names. */
  List<Condition> leavesIn(Condition condition) {
    var leaves = new LinkedHashSet<Condition>();
    gather(condition, leaves, null, new LinkedHashSet<>());
    return List.copyOf(leaves);
  }

  private void gather(
      Condition condition, Set<Condition> leaves, @Nullable Set<String> read, Set<String> named) {
    switch (condition) {
      case Condition.Ref ref -> {
        var target = subject.set().conditions().get(ref.name());
        if (target == null) {
          leaves.add(ref);
        } else if (named.add(ref.name())) {
          gather(target, leaves, read, named);
        }
      }
      case Condition.OnQuestion q -> {
        leaves.add(q);
        if (read != null && read.add(q.question())) {
          of(q.question()).forEach(c -> gather(c, leaves, read, named));
          keeping(q.question()).forEach(c -> gather(c, leaves, read, named));
        }
      }
      case Condition.OnProfile p -> leaves.add(p);
      default -> Leaf.children(condition).forEach(c -> gather(c, leaves, read, named));
    }
  }

  private static List<Condition> audience(Audience audience) {
    var conditions = new ArrayList<Condition>();
    if (!audience.sectors().isEmpty()) {
      conditions.add(among("sector", audience.sectors()));
    }
    if (!audience.settingTypes().isEmpty()) {
      conditions.add(among("settingType", audience.settingTypes()));
    }
    return conditions;
  }

  private static Condition among(String fact, Set<String> codes) {
    return new Condition.OnProfile(fact, Operator.IN, List.copyOf(codes));
  }

  private static List<Condition> kept(List<Condition> meant, @Nullable Condition keepWhen) {
    var conditions = new ArrayList<>(meant);
    conditions.add(keepWhen == null ? NEVER : keepWhen);
    return conditions;
  }

  private static void add(List<Condition> conditions, @Nullable Condition condition) {
    if (condition != null) {
      conditions.add(condition);
    }
  }
}
