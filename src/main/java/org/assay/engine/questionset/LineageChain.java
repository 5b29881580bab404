package org.assay.engine.questionset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Lineage.Step;

/**
 * Two lineages, one after the other, as one: what became of each question from the edition before
 * the last to this one. Answers compare over both steps where they compare over each of them.
 */
final class LineageChain {
  /** From what changes least to what changes most; of two changes the greater one is told. */
  private static final List<Change> BY_WEIGHT =
      List.of(
          Change.SAME,
          Change.MOVED,
          Change.EDITORIAL,
          Change.REWORDED,
          Change.RESCALED,
          Change.SPLIT,
          Change.MERGED);

  private final Map<String, Step> before = new HashMap<>();
  private final List<Step> chained = new ArrayList<>();

  private LineageChain(Lineage first) {
    first.map().stream()
        .filter(it -> it.to() != null)
        .forEach(it -> before.put(Objects.requireNonNull(it.to()), it));
  }

  /**
   * @param first of the edition in between
   * @param second of the later edition, which names the one in between
   */
  static Lineage of(Lineage first, Lineage second) {
    var chain = new LineageChain(first);
    second.map().stream().filter(it -> it.to() != null).forEach(chain::goesOn);
    var living = new LinkedHashSet<String>();
    chain.chained.forEach(it -> living.addAll(it.from()));
    first.map().stream().filter(it -> it.to() == null).forEach(chain.chained::add);
    second.map().stream().filter(it -> it.to() == null).forEach(it -> chain.ends(it, living));
    return new Lineage(first.fromId(), first.fromVersion(), List.copyOf(chain.chained));
  }

  private void goesOn(Step step) {
    var olds = step.from().stream().map(before::get).filter(Objects::nonNull).toList();
    var from = origins(olds);
    if (from.isEmpty()) {
      chained.add(new Step(step.to(), List.of(), Change.NEW, false, step.note(), Map.of()));
      return;
    }
    boolean alike = olds.stream().allMatch(Step::comparable);
    chained.add(
        new Step(
            step.to(),
            from,
            greater(step, olds),
            step.comparable() && alike && from.size() == 1,
            step.note(),
            points(olds.getFirst().points(), step.points())));
  }

  private void ends(Step step, Set<String> living) {
    var olds = step.from().stream().map(before::get).filter(Objects::nonNull).toList();
    var from = origins(olds).stream().filter(it -> !living.contains(it)).toList();
    if (!from.isEmpty()) {
      chained.add(new Step(null, from, Change.RETIRED, false, step.note(), Map.of()));
    }
  }

  private static List<String> origins(List<Step> steps) {
    return steps.stream().flatMap(it -> it.from().stream()).distinct().toList();
  }

  private static Change greater(Step step, List<Step> olds) {
    var all = new ArrayList<>(List.of(step.change()));
    olds.stream().map(Step::change).filter(it -> it != Change.NEW).forEach(all::add);
    return all.stream().max(Comparator.comparing(BY_WEIGHT::indexOf)).orElseThrow();
  }

  private static Map<String, String> points(Map<String, String> first, Map<String, String> second) {
    var both = new LinkedHashMap<>(second);
    first.forEach((old, between) -> both.put(old, second.getOrDefault(between, between)));
    return Map.copyOf(both);
  }
}
