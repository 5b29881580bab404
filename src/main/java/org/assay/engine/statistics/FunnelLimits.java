package org.assay.engine.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The limits of a funnel plot of proportions round their mean, after Spiegelhalter, "Funnel plots
 * for comparing institutional performance", 2005. Cut at 0 and 1.
 */
public record FunnelLimits(double low, double high) {
  /** The inner limits hold 95%, about two deviates. */
  public static final double Z_INNER = Proportion.Z95;

  /** The outer limits hold 99.8%, about three. */
  public static final double Z_OUTER = Proportion.Z998;

  /** Beyond this the units differ by more than chance, and no funnel is drawn. */
  private static final double OVER_DISPERSED = 2;

  /** The share of units at either end that is drawn in before dispersion is measured. */
  private static final double WINSORISED = 0.1;

  /**
   * @param part in [0, {@code of}]; {@code of} more than 0
   */
  public record Unit(long part, long of) {}

  /**
   * @param mean in [0, 1]
   * @param of how many the proportion is taken of, more than 0
   */
  public static FunnelLimits at(double mean, long of, double z) {
    double half = z * Math.sqrt(mean * (1 - mean) / of);
    return new FunnelLimits(Math.max(0, mean - half), Math.min(1, mean + half));
  }

  /** Whether the units differ by more than a funnel allows for: φ above 2, winsorised. */
  public static boolean overDispersed(List<Unit> units) {
    return dispersion(units) > OVER_DISPERSED;
  }

  /** The mean of the squared, winsorised standardised differences; 0 without a spread. */
  static double dispersion(List<Unit> units) {
    long parts = units.stream().mapToLong(Unit::part).sum();
    long all = units.stream().mapToLong(Unit::of).sum();
    double mean = all == 0 ? 0 : (double) parts / all;
    if (mean <= 0 || mean >= 1) {
      return 0;
    }
    var scores = new ArrayList<Double>();
    for (var unit : units) {
      scores.add(
          ((double) unit.part() / unit.of() - mean) / Math.sqrt(mean * (1 - mean) / unit.of()));
    }
    Collections.sort(scores);
    int cut = (int) Math.floor(WINSORISED * scores.size());
    double least = scores.get(cut);
    double most = scores.get(scores.size() - 1 - cut);
    return scores.stream()
        .mapToDouble(score -> Math.clamp(score, least, most))
        .map(score -> score * score)
        .average()
        .orElse(0);
  }
}
