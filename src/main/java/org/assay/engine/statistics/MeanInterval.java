package org.assay.engine.statistics;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The 95% interval of a mean of independent values, after Student, "The probable error of a mean",
 * 1908. A sample that is a good part of its population is surer of it than the interval says.
 *
 * @param low may lie beyond what a single value can be; {@code high} likewise
 */
public record MeanInterval(double low, double high) {
  private static final double TWO_SIDED_95 = 0.975;

  /** Null of fewer than two values, and of values that are all alike, which show no spread. */
  public static @Nullable MeanInterval of(Collection<Double> values) {
    int n = values.size();
    double[] all = values.stream().mapToDouble(it -> it).toArray();
    double mean = Arrays.stream(all).average().orElse(0);
    double squares = Arrays.stream(all).map(it -> (it - mean) * (it - mean)).sum();
    if (n < 2 || Arrays.stream(all).distinct().count() == 1) return null;
    double half =
        TDistribution.of(n - 1.0).inverseCumulativeProbability(TWO_SIDED_95)
            * Math.sqrt(squares / (n - 1) / n);
    return new MeanInterval(mean - half, mean + half);
  }
}
