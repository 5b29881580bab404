package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.answering.Truth;
import org.assay.authoring.Subject.PlacedCondition;
import org.assay.authoring.Subject.Use;
import org.assay.questionset.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that no answer can make true, or that none can make false; found by trying every
 * answer.
 */
final class Reasoning {
  private Reasoning() {}

  static Stream<Found> contradictions(Subject subject) {
    return subject.conditions().stream()
        .filter(placed -> placed.use() != Use.CRITICAL) // critical/cannot-fire says so
        .flatMap(placed -> innermost(subject, placed, Reasoning::contradiction).stream());
  }

  static Stream<Found> alwaysTrue(Subject subject) {
    return subject.conditions().stream()
        .flatMap(placed -> innermost(subject, placed, Reasoning::neverFalse).stream());
  }

  private interface Verdict {
    @Nullable Found on(Subject subject, String pointer, Condition condition, Worlds worlds);
  }

  private static List<Found> innermost(Subject subject, PlacedCondition placed, Verdict verdict) {
    return innermost(subject, placed.pointer(), placed.condition(), verdict);
  }

  /**
   * A fault of a part is not said again of the whole. What stands under a not is weighed with it,
   * since there a contradiction is one more thing that is always so.
   */
  private static List<Found> innermost(
      Subject subject, String pointer, Condition condition, Verdict verdict) {
    var children =
        condition instanceof Condition.Not ? List.<Condition>of() : Leaf.children(condition);
    var parts = Leaf.parts(pointer, condition);
    var found = new ArrayList<Found>();
    for (int i = 0; i < children.size(); i++) {
      found.addAll(innermost(subject, parts.get(i), children.get(i), verdict));
    }
    if (found.isEmpty() && !(condition instanceof Condition.Ref)) {
      var leaves = subject.visibility().leavesIn(condition);
      var worlds = Operands.sound(subject, leaves) ? new Worlds(subject.edition(), leaves) : null;
      if (worlds != null && worlds.decidable()) {
        Stream.ofNullable(verdict.on(subject, pointer, condition, worlds)).forEach(found::add);
      }
    }
    return found;
  }

  private static @Nullable Found contradiction(
      Subject subject, String pointer, Condition condition, Worlds worlds) {
    if (worlds.find(world -> truth(subject, world, condition) == Truth.TRUE) != null) {
      return null;
    }
    var clash = clash(subject, condition);
    return new Found(
        pointer,
        "This can never be true: " + Said.condition(condition) + ".",
        "Mend it or take it away: what it decides will never happen.",
        clash == null ? "all " + worlds.size() + " cases tried" : clash);
  }

  private static @Nullable Found neverFalse(
      Subject subject, String pointer, Condition condition, Worlds worlds) {
    if (worlds.find(world -> truth(subject, world, condition) == Truth.FALSE) != null) {
      return null;
    }
    var example = worlds.find(world -> truth(subject, world, condition) == Truth.TRUE);
    return example == null
        ? null
        : new Found(
            pointer,
            "Whatever is answered, this is not false: " + Said.condition(condition) + ".",
            "Leave it out, or use \"answered\" if that is meant.",
            Said.world(example));
  }

  /** Two parts that exclude each other, when two are enough. */
  private static @Nullable String clash(Subject subject, Condition condition) {
    if (!(condition instanceof Condition.All all)) {
      return null;
    }
    for (int i = 0; i < all.of().size(); i++) {
      for (int j = 0; j < i; j++) {
        var pair = new Condition.All(List.of(all.of().get(j), all.of().get(i)));
        var worlds = new Worlds(subject.edition(), subject.visibility().leavesIn(pair));
        if (worlds.find(world -> truth(subject, world, pair) == Truth.TRUE) == null) {
          return Said.condition(pair.of().getFirst())
              + " excludes "
              + Said.condition(pair.of().getLast());
        }
      }
    }
    return null;
  }

  private static Truth truth(Subject subject, Map<Variable, Reading> world, Condition condition) {
    return new Trial(subject.set(), world).truth(condition);
  }
}
