package org.assay.assurance.caseaudit.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts of children beside their total, with those held back that are fewer than five, and as many
 * more as would give them away.
 */
public final class FewCounts {
  public static final int FEWEST = 5;

  private FewCounts() {}

  /**
   * In the same order; empty where a count is held back. What is held back are at least two counts
   * that make up five or more together, or else all of them.
   */
  public static List<Optional<Integer>> of(List<Integer> counts) {
    var hidden = new boolean[counts.size()];
    for (int i = 0; i < hidden.length; i++) hidden[i] = counts.get(i) > 0 && counts.get(i) < FEWEST;
    while (any(hidden) && givesAway(counts, hidden)) {
      var next = smallest(counts, hidden);
      if (next < 0) {
        return counts.stream().map(it -> Optional.<Integer>empty()).toList();
      }
      hidden[next] = true;
    }
    var shown = new ArrayList<Optional<Integer>>();
    for (int i = 0; i < hidden.length; i++) {
      shown.add(hidden[i] ? Optional.empty() : Optional.of(counts.get(i)));
    }
    return shown;
  }

  private static boolean any(boolean[] hidden) {
    return IntStream.range(0, hidden.length).anyMatch(i -> hidden[i]);
  }

  private static boolean givesAway(List<Integer> counts, boolean[] hidden) {
    var many = IntStream.range(0, hidden.length).filter(i -> hidden[i]).count();
    var sum = IntStream.range(0, hidden.length).filter(i -> hidden[i]).map(counts::get).sum();
    return many < 2 || sum < FEWEST;
  }

  /** Of the counts still shown, the smallest that is more than nothing; -1 when there is none. */
  private static int smallest(List<Integer> counts, boolean[] hidden) {
    return IntStream.range(0, hidden.length)
        .filter(i -> !hidden[i] && counts.get(i) > 0)
        .boxed()
        .min((a, b) -> Integer.compare(counts.get(a), counts.get(b)))
        .orElse(-1);
  }
}
