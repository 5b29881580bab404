package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.engine.lint.values.ConditionVariable;
import org.assay.engine.lint.values.PossibleValue;
import org.assay.engine.lint.values.PossibleValues;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which the facts and answers that some conditions read can turn out. Values that no
 * leaf tells apart are tried once, so the count stays small; past the limit nothing is decided.
 */
final class ConditionAssignments {
  private static final int LIMIT = 50_000;

  private final Map<ConditionVariable, List<PossibleValue>> domains = new LinkedHashMap<>();

  /** Over the variables of {@code leaves}, which must be sound. */
  ConditionAssignments(Edition edition, Collection<? extends Condition> leaves) {
    var byVariable = new LinkedHashMap<ConditionVariable, List<Condition>>();
    for (var leaf : leaves) {
      var variable = ConditionVariable.of(leaf);
      if (variable != null) {
        byVariable.computeIfAbsent(variable, v -> new ArrayList<>()).add(leaf);
      }
    }
    byVariable.forEach(
        (variable, tests) ->
            domains.put(variable, distinct(variable, all(edition, variable, tests), tests)));
  }

  /** False when there are too many worlds to try: then nothing may be concluded. */
  boolean decidable() {
    return size() <= LIMIT;
  }

  long size() {
    return domains.values().stream()
        .mapToLong(List::size)
        .reduce(1, (a, b) -> Math.min(a * b, 10L * LIMIT));
  }

  /** The first world that passes; null when none does. */
  @Nullable Map<ConditionVariable, PossibleValue> find(
      Predicate<Map<ConditionVariable, PossibleValue>> passes) {
    return find(new ArrayList<>(domains.keySet()), 0, new LinkedHashMap<>(), passes);
  }

  private @Nullable Map<ConditionVariable, PossibleValue> find(
      List<ConditionVariable> order,
      int i,
      Map<ConditionVariable, PossibleValue> world,
      Predicate<Map<ConditionVariable, PossibleValue>> passes) {
    if (i == order.size()) {
      return possible(world) && passes.test(world) ? Map.copyOf(world) : null;
    }
    for (var reading : domains.getOrDefault(order.get(i), List.of())) {
      world.put(order.get(i), reading);
      var found = find(order, i + 1, world, passes);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean possible(Map<ConditionVariable, PossibleValue> world) {
    var sector =
        world.getOrDefault(new ConditionVariable.Known("sector"), PossibleValue.NONE).value();
    var type =
        world.getOrDefault(new ConditionVariable.Known("settingType"), PossibleValue.NONE).value();
    return !(sector instanceof String s) || !(type instanceof String t) || Vocabulary.canBe(t, s);
  }

  private static List<PossibleValue> all(
      Edition edition, ConditionVariable variable, List<Condition> tests) {
    var operands = new LinkedHashSet<Object>();
    tests.forEach(test -> operands.addAll(OperandRules.of(test)));
    return switch (variable) {
      case ConditionVariable.Asked asked -> {
        var question = edition.question(asked.question());
        yield question == null
            ? List.of(PossibleValue.NONE)
            : PossibleValues.of(question, operands);
      }
      case ConditionVariable.Known known -> {
        var fact = Vocabulary.fact(edition.set(), known.fact());
        yield fact == null ? List.of(PossibleValue.NONE) : PossibleValues.of(fact, operands);
      }
      case ConditionVariable.Changed _ -> PossibleValues.ofChange();
    };
  }

  /** One reading for each way of passing and failing the tests. */
  private static List<PossibleValue> distinct(
      ConditionVariable variable, List<PossibleValue> all, List<Condition> tests) {
    var seen = new HashSet<List<Object>>();
    var kept = new ArrayList<PossibleValue>();
    for (var reading : all) {
      var signature =
          new ArrayList<Object>(
              tests.stream().map(t -> ConditionEvaluator.test(t, reading)).toList());
      signature.add(branch(variable, reading));
      signature.add(reading.equals(PossibleValue.NONE));
      if (seen.add(signature)) {
        kept.add(reading);
      }
    }
    return kept;
  }

  /**
   * Setting types and sectors exclude one another by branch, so those of two branches must stay
   * apart.
   */
  private static Object branch(ConditionVariable variable, PossibleValue reading) {
    if (!(variable instanceof ConditionVariable.Known(var fact))
        || !(reading.value() instanceof String code)) {
      return "";
    }
    return switch (fact) {
      case "settingType" -> Vocabulary.ofType(code);
      case "sector" -> Vocabulary.ofSector(code);
      default -> "";
    };
  }
}
