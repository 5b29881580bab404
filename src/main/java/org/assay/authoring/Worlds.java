package org.assay.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.questionset.Condition;
import org.assay.questionset.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which the facts and answers that some conditions read can turn out. Values that no
 * leaf tells apart are tried once, so the count stays small; past the limit nothing is decided.
 */
final class Worlds {
  private static final int LIMIT = 50_000;

  private final Map<Variable, List<Reading>> domains = new LinkedHashMap<>();

  /** Over the variables of {@code leaves}, which must be sound. */
  Worlds(Edition edition, Collection<? extends Condition> leaves) {
    var byVariable = new LinkedHashMap<Variable, List<Condition>>();
    for (var leaf : leaves) {
      var variable = Variable.of(leaf);
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
  @Nullable Map<Variable, Reading> find(Predicate<Map<Variable, Reading>> passes) {
    return find(new ArrayList<>(domains.keySet()), 0, new LinkedHashMap<>(), passes);
  }

  private @Nullable Map<Variable, Reading> find(
      List<Variable> order,
      int i,
      Map<Variable, Reading> world,
      Predicate<Map<Variable, Reading>> passes) {
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

  private static boolean possible(Map<Variable, Reading> world) {
    var sector = world.getOrDefault(new Variable.Known("sector"), Reading.NONE).value();
    var type = world.getOrDefault(new Variable.Known("settingType"), Reading.NONE).value();
    return !(sector instanceof String s) || !(type instanceof String t) || Vocabulary.canBe(t, s);
  }

  private static List<Reading> all(Edition edition, Variable variable, List<Condition> tests) {
    var operands = new LinkedHashSet<Object>();
    tests.forEach(test -> operands.addAll(Operands.of(test)));
    return switch (variable) {
      case Variable.Asked asked -> {
        var question = edition.question(asked.question());
        yield question == null ? List.of(Reading.NONE) : Domain.of(question, operands);
      }
      case Variable.Known known -> {
        var fact = Vocabulary.fact(edition.set(), known.fact());
        yield fact == null ? List.of(Reading.NONE) : Domain.of(fact, operands);
      }
      case Variable.Changed _ -> Domain.ofChange();
    };
  }

  /** One reading for each way of passing and failing the tests. */
  private static List<Reading> distinct(
      Variable variable, List<Reading> all, List<Condition> tests) {
    var seen = new HashSet<List<Object>>();
    var kept = new ArrayList<Reading>();
    for (var reading : all) {
      var signature =
          new ArrayList<Object>(tests.stream().map(t -> Trial.test(t, reading)).toList());
      signature.add(branch(variable, reading));
      signature.add(reading.equals(Reading.NONE));
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
  private static Object branch(Variable variable, Reading reading) {
    if (!(variable instanceof Variable.Known(var fact))
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
