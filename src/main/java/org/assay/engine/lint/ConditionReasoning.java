package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.engine.answering.Truth;
import org.assay.engine.lint.LintContext.PlacedCondition;
import org.assay.engine.lint.LintContext.Use;
import org.assay.engine.lint.values.ConditionText;
import org.assay.engine.lint.values.ConditionVariable;
import org.assay.engine.lint.values.PossibleValue;
import org.assay.engine.questionset.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that no answer can make true, or that none can make false; found by trying every
 * answer.
 */
final class ConditionReasoning {
  private ConditionReasoning() {}

  static Stream<LintFinding> contradictions(LintContext subject) {
    return subject.conditions().stream()
        .filter(placed -> placed.use() != Use.CRITICAL) // critical/cannot-fire says so
        .flatMap(placed -> innermost(subject, placed, ConditionReasoning::contradiction).stream());
  }

  static Stream<LintFinding> alwaysTrue(LintContext subject) {
    return subject.conditions().stream()
        .flatMap(placed -> innermost(subject, placed, ConditionReasoning::neverFalse).stream());
  }

  private interface Verdict {
    @Nullable LintFinding on(
        LintContext subject, String pointer, Condition condition, ConditionAssignments worlds);
  }

  private static List<LintFinding> innermost(
      LintContext subject, PlacedCondition placed, Verdict verdict) {
    return innermost(subject, placed.pointer(), placed.condition(), verdict);
  }

  /**
   * A fault of a part is not said again of the whole. What stands under a not is weighed with it,
   * since there a contradiction is one more thing that is always so.
   */
  private static List<LintFinding> innermost(
      LintContext subject, String pointer, Condition condition, Verdict verdict) {
    var children =
        condition instanceof Condition.Not
            ? List.<Condition>of()
            : ConditionLeaf.children(condition);
    var parts = ConditionLeaf.parts(pointer, condition);
    var found = new ArrayList<LintFinding>();
    for (int i = 0; i < children.size(); i++) {
      found.addAll(innermost(subject, parts.get(i), children.get(i), verdict));
    }
    if (found.isEmpty() && !(condition instanceof Condition.Ref)) {
      var leaves = subject.visibility().leavesIn(condition);
      var worlds =
          OperandRules.sound(subject, leaves)
              ? new ConditionAssignments(subject.edition(), leaves)
              : null;
      if (worlds != null && worlds.decidable()) {
        Stream.ofNullable(verdict.on(subject, pointer, condition, worlds)).forEach(found::add);
      }
    }
    return found;
  }

  private static @Nullable LintFinding contradiction(
      LintContext subject, String pointer, Condition condition, ConditionAssignments worlds) {
    if (worlds.find(world -> truth(subject, world, condition) == Truth.TRUE) != null) {
      return null;
    }
    var clash = clash(subject, condition);
    return new LintFinding(
        pointer,
        "This can never be true: " + ConditionText.condition(condition) + ".",
        "Mend it or take it away: what it decides will never happen.",
        clash == null ? "all " + worlds.size() + " cases tried" : clash);
  }

  private static @Nullable LintFinding neverFalse(
      LintContext subject, String pointer, Condition condition, ConditionAssignments worlds) {
    if (worlds.find(world -> truth(subject, world, condition) == Truth.FALSE) != null) {
      return null;
    }
    var example = worlds.find(world -> truth(subject, world, condition) == Truth.TRUE);
    return example == null
        ? null
        : new LintFinding(
            pointer,
            "Whatever is answered, this is not false: " + ConditionText.condition(condition) + ".",
            "Leave it out, or use \"answered\" if that is meant.",
            ConditionText.world(example));
  }

  /** Two parts that exclude each other, when two are enough. */
  private static @Nullable String clash(LintContext subject, Condition condition) {
    if (!(condition instanceof Condition.All all)) {
      return null;
    }
    for (int i = 0; i < all.of().size(); i++) {
      for (int j = 0; j < i; j++) {
        var pair = new Condition.All(List.of(all.of().get(j), all.of().get(i)));
        var worlds =
            new ConditionAssignments(subject.edition(), subject.visibility().leavesIn(pair));
        if (worlds.find(world -> truth(subject, world, pair) == Truth.TRUE) == null) {
          return ConditionText.condition(pair.of().getFirst())
              + " excludes "
              + ConditionText.condition(pair.of().getLast());
        }
      }
    }
    return null;
  }

  private static Truth truth(
      LintContext subject, Map<ConditionVariable, PossibleValue> world, Condition condition) {
    return new ConditionEvaluator(subject.set(), world).truth(condition);
  }
}
