package org.assay.engine.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Truth;
import org.assay.engine.lint.values.ConditionVariable;
import org.assay.engine.lint.values.PossibleValue;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.QuestionSet;
import org.jspecify.annotations.Nullable;

/** Conditions evaluated in one supposed world. */
final class ConditionEvaluator {
  private final QuestionSet set;
  private final Map<ConditionVariable, PossibleValue> world;
  private final @Nullable Visibility visibility;
  private final Map<String, Boolean> counting = new HashMap<>();
  private final Map<String, Truth> named = new HashMap<>();

  /** Takes every answer of the world as given, whether its question is shown or not. */
  ConditionEvaluator(QuestionSet set, Map<ConditionVariable, PossibleValue> world) {
    this(set, world, null);
  }

  /** Takes the answer to a hidden question as not there. */
  ConditionEvaluator(
      QuestionSet set,
      Map<ConditionVariable, PossibleValue> world,
      @Nullable Visibility visibility) {
    this.set = set;
    this.world = world;
    this.visibility = visibility;
  }

  Truth truth(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.of().stream().map(this::truth).reduce(Truth.TRUE, Truth::and);
      case Condition.Any any -> any.of().stream().map(this::truth).reduce(Truth.FALSE, Truth::or);
      case Condition.Not not -> truth(not.of()).not();
      case Condition.Ref ref -> named(ref.name());
      case Condition.OnQuestion q ->
          test(q, counts(q.question()) ? reading(q) : PossibleValue.NONE);
      case Condition.OnProfile p -> test(p, reading(p));
    };
  }

  static Truth test(Condition leaf, PossibleValue reading) {
    return switch (leaf) {
      case Condition.OnQuestion q -> reading.test(q.operator(), q.operands());
      case Condition.OnProfile p -> reading.test(p.operator(), p.operands());
      default -> Truth.UNKNOWN;
    };
  }

  private PossibleValue reading(Condition leaf) {
    return world.getOrDefault(ConditionVariable.of(leaf), PossibleValue.NONE);
  }

  /** A name that leads nowhere, or back to itself, is UNKNOWN. */
  private Truth named(String name) {
    var known = named.putIfAbsent(name, Truth.UNKNOWN);
    if (known != null) {
      return known;
    }
    var condition = set.conditions().get(name);
    var truth = condition == null ? Truth.UNKNOWN : truth(condition);
    named.put(name, truth);
    return truth;
  }

  /** Whether an answer to the question would count: shown, or hidden and kept. */
  private boolean counts(String question) {
    if (visibility == null) {
      return true;
    }
    var known = counting.get(question);
    if (known == null) {
      counting.put(question, true); // a circle is a fault of its own, and shuts nothing out here
      known = holds(visibility.of(question)) || holds(visibility.keeping(question));
      counting.put(question, known);
    }
    return known;
  }

  private boolean holds(List<Condition> conditions) {
    return conditions.stream().map(this::truth).allMatch(Truth.TRUE::equals);
  }
}
