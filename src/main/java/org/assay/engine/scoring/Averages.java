package org.assay.engine.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Many organisations in one figure. The mean of organisations and the pooled answers differ as soon
 * as N/A differs, so each figure carries what it is a figure of, and how many of them.
 */
public final class Averages {
  private Averages() {}

  /** What was counted, with the words to print beside the figure. */
  public enum Basis {
    ORGANISATIONS("mean of organisations"),
    ANSWERS("pooled answers");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * @param n how many organisations or answers it is the mean of
   * @param value null when none does
   */
  public record Average(Basis basis, int n, @Nullable Ratio value) {}

  /**
   * What one organisation brings to pooled answers.
   *
   * @param earned sum of weight times value over its answers that count
   * @param possible sum of their weights
   * @param answers how many they are
   */
  public record Share(Ratio earned, Ratio possible, int answers) {}

  /** Every organisation counts alike; one with nothing left to score (null) does not count. */
  public static Average ofOrganisations(Collection<@Nullable Ratio> ratios) {
    var scored = ratios.stream().filter(Objects::nonNull).toList();
    return new Average(Basis.ORGANISATIONS, scored.size(), mean(scored));
  }

  /** Every answer counts alike, or by its weight; whose it is does not matter. */
  public static Average ofAnswers(Collection<Share> shares) {
    var earned = Ratio.ZERO;
    var possible = Ratio.ZERO;
    int answers = 0;
    for (var share : shares) {
      earned = earned.plus(share.earned());
      possible = possible.plus(share.possible());
      answers += share.answers();
    }
    return new Average(Basis.ANSWERS, answers, possible.sign() == 0 ? null : earned.over(possible));
  }

  /**
   * Five figures of a distribution. Quantiles by type 7 of Hyndman and Fan (The American
   * Statistician 50(4), 1996, 361-365): the value at position 1 + (n - 1)p of the sorted values,
   * straight between neighbours. It is the default of R and what QUARTILE.INC gives in a
   * spreadsheet, so that anybody can check it.
   */
  public record Spread(
      int n, Ratio least, Ratio lowerQuartile, Ratio median, Ratio upperQuartile, Ratio most) {
    public Ratio interquartileRange() {
      return upperQuartile.minus(lowerQuartile);
    }
  }

  /** Null where there is nothing. */
  public static @Nullable Spread spread(Collection<Ratio> values) {
    if (values.isEmpty()) {
      return null;
    }
    var times = new TreeMap<Ratio, Integer>();
    values.forEach(it -> times.merge(it, 1, Integer::sum));
    return spread(times);
  }

  /**
   * The same of values that were given several times.
   *
   * @param times how often each was given, at least once
   */
  public static @Nullable Spread spread(SortedMap<Ratio, Integer> times) {
    if (times.isEmpty()) {
      return null;
    }
    int n = times.values().stream().mapToInt(it -> it).sum();
    return new Spread(
        n,
        times.firstKey(),
        quarter(times, n, 1),
        quarter(times, n, 2),
        quarter(times, n, 3),
        times.lastKey());
  }

  private static Ratio quarter(SortedMap<Ratio, Integer> times, int n, int quarters) {
    int steps = (n - 1) * quarters;
    var below = at(times, steps / 4);
    var above = at(times, Math.min(steps / 4 + 1, n - 1));
    return below.plus(above.minus(below).times(Ratio.of(steps % 4, 4)));
  }

  /** The value at a place of the sorted values, from 0. */
  private static Ratio at(SortedMap<Ratio, Integer> times, int place) {
    int before = 0;
    for (var it : times.entrySet()) {
      before += it.getValue();
      if (before > place) return it.getKey();
    }
    return times.lastKey();
  }

  private static @Nullable Ratio mean(List<@Nullable Ratio> values) {
    if (values.isEmpty()) {
      return null;
    }
    var sum = Ratio.ZERO;
    for (var value : values) {
      sum = value == null ? sum : sum.plus(value);
    }
    return sum.over(Ratio.of(values.size()));
  }
}
