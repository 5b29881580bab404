package org.assay.reporting.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.assay.engine.questionset.Edition;

/** Counts actions as their own record has them. */
public final class ActionFigures {
  private ActionFigures() {}

  /** Of those gaps that have an action. */
  static List<ActionCount> counts(Edition edition, List<GapCount> gaps) {
    return gaps.stream()
        .filter(it -> it.progress() != ActionProgress.NONE)
        .map(
            it ->
                new ActionCount(
                    standard(edition, it.question()),
                    it.progress(),
                    it.carried(),
                    it.overdue(),
                    it.number()))
        .toList();
  }

  /** As actions name it. */
  private static String standard(Edition edition, String question) {
    var section = edition.sectionOf(question);
    if (section == null) return "";
    return section.ref().isEmpty() ? section.title() : section.ref() + ". " + section.title();
  }

  /**
   * How many there are, go on from an earlier cycle and are done, and how old the open ones are.
   */
  public static ActionsSummary summary(List<ActionCount> counts) {
    return new ActionsSummary(
        number(counts, it -> true),
        number(counts, ActionCount::carried),
        number(counts, it -> it.progress() == ActionProgress.DONE),
        new ActionAges(age(counts, 0), age(counts, 1), age(counts, 2), age(counts, 3)));
  }

  private static int age(List<ActionCount> counts, int overdue) {
    return number(counts, it -> it.progress().isOpen() && it.overdue() == overdue);
  }

  /** What became of the actions of the cycle before, by standard. */
  public static List<PastActions> past(List<ActionCount> counts) {
    var by = new LinkedHashMap<String, List<ActionCount>>();
    counts.stream()
        .sorted(java.util.Comparator.comparing(ActionCount::standard))
        .forEach(it -> by.computeIfAbsent(it.standard(), key -> new ArrayList<>()).add(it));
    return by.entrySet().stream().map(it -> past(it.getKey(), it.getValue())).toList();
  }

  private static PastActions past(String standard, List<ActionCount> counts) {
    return new PastActions(
        standard,
        number(counts, it -> true),
        number(counts, it -> it.progress() == ActionProgress.DONE),
        number(counts, it -> it.progress() == ActionProgress.CARRIED),
        number(counts, it -> it.progress() == ActionProgress.NO_LONGER_NEEDED),
        number(counts, it -> it.progress().isOpen()));
  }

  private static int number(List<ActionCount> counts, Predicate<ActionCount> of) {
    return counts.stream().filter(of).mapToInt(ActionCount::number).sum();
  }
}
