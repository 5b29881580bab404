package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;
import org.jspecify.annotations.Nullable;

/** What decides whether each question is shown, and what that in turn depends on. */
final class Visibility {
  private final LintContext subject;
  private static final Condition NEVER = new Condition.Any(List.of());

  private final Map<String, List<Condition>> showing = new LinkedHashMap<>();
  private final Map<String, List<Condition>> keeping = new LinkedHashMap<>();

  Visibility(LintContext subject) {
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
    var gathering = new Gathering(true);
    conditions.forEach(gathering::add);
    return List.copyOf(gathering.leaves);
  }

  /** The leaves of the condition itself or of one that it names. */
  List<Condition> leavesIn(Condition condition) {
    var gathering = new Gathering(false);
    gathering.add(condition);
    return List.copyOf(gathering.leaves);
  }

  /** A name that leads nowhere, or back to itself, stays among the leaves as it is. */
  private final class Gathering {
    private final boolean through;
    private final Set<Condition> leaves = new LinkedHashSet<>();
    private final Set<String> read = new HashSet<>();
    private Set<String> opened = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    private Gathering(boolean through) {
      this.through = through;
    }

    private void add(Condition condition) {
      switch (condition) {
        case Condition.Ref ref -> named(ref);
        case Condition.OnQuestion q -> {
          leaves.add(q);
          if (through && read.add(q.question())) {
            behind(q.question());
          }
        }
        case Condition.OnProfile p -> leaves.add(p);
        default -> ConditionLeaf.children(condition).forEach(this::add);
      }
    }

    /** A name that stands before and behind a question does not lead back to itself by that. */
    private void behind(String question) {
      var before = opened;
      opened = new HashSet<>();
      of(question).forEach(this::add);
      keeping(question).forEach(this::add);
      opened = before;
    }

    private void named(Condition.Ref ref) {
      var target = subject.set().conditions().get(ref.name());
      if (closed.contains(ref.name())) {
        return;
      }
      if (target == null || !opened.add(ref.name())) {
        leaves.add(ref);
      } else {
        add(target);
        closed.add(ref.name());
      }
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
