package org.assay.reporting.figures.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.Breach.Progress;

/**
 * Requirements of law or statutory guidance that organisations say are not met.
 *
 * @param organisations that have at least one
 * @param withoutAction those that have at least one with no action
 * @param named the most pressing first; not all where there are many
 */
public record Breaches(
    List<Count> counts, int organisations, int withoutAction, List<Breach> named) {
  public static final Breaches NONE = new Breaches(List.of(), 0, 0, List.of());

  /**
   * One requirement over all organisations that do not, or not fully, meet it.
   *
   * @param asked with where the law or guidance asks it; {@code brief} without
   */
  public record Count(
      String asked, String brief, int notMet, int partly, int noAction, int overdue, int closed) {
    public int number() {
      return notMet + partly;
    }
  }

  /** Requirements times the organisations that do not, or not fully, meet them. */
  public int number() {
    return sum(Count::number);
  }

  /** Those of them without an action. */
  public int noAction() {
    return sum(Count::noAction);
  }

  /** Those of them whose action is past its date. */
  public int overdue() {
    return sum(Count::overdue);
  }

  /** Those whose action was closed since the return was submitted. */
  public int closed() {
    return sum(Count::closed);
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  private int sum(ToIntFunction<Count> of) {
    return counts.stream().mapToInt(of).sum();
  }

  /** Where every one is named. */
  public static Breaches of(List<Breach> all) {
    var by = new LinkedHashMap<String, List<Breach>>();
    all.forEach(it -> by.computeIfAbsent(it.ref(), ref -> new ArrayList<>()).add(it));
    return new Breaches(
        by.values().stream().map(Breaches::count).toList(),
        organisations(all),
        organisations(all.stream().filter(it -> it.progress() == Progress.NO_ACTION).toList()),
        all);
  }

  private static Count count(List<Breach> those) {
    var partly = (int) those.stream().filter(Breach::partly).count();
    return new Count(
        those.getFirst().asked(),
        those.getFirst().ref() + "  " + those.getFirst().question(),
        those.size() - partly,
        partly,
        (int) those.stream().filter(it -> it.progress() == Progress.NO_ACTION).count(),
        (int) those.stream().filter(it -> it.progress() == Progress.OVERDUE).count(),
        (int) those.stream().filter(it -> it.progress() == Progress.DONE).count());
  }

  private static int organisations(List<Breach> those) {
    return (int) those.stream().map(Breach::organisation).distinct().count();
  }
}
