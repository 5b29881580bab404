package org.assay.engine.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far two markers of the same answers agree beyond chance: a coefficient with its 95% interval,
 * in [-1, 1], where 1 is full agreement.
 *
 * <p>Kappa after Cohen, 1960 and 1968; AC1 and AC2 after Gwet, "Computing inter-rater reliability
 * and its variance in the presence of high agreement", 2008. The intervals come from their
 * linearised variances, with Student's t.
 *
 * @param value NaN when both markers gave every answer the same option, so that chance alone would
 *     have them agree
 * @param low not below -1; {@code high} not above 1
 */
public record Agreement(double value, double low, double high) {
  private static final double TWO_SIDED_95 = 0.975;

  /** How much two options that differ still agree. */
  public enum Weights {
    /** Not at all. */
    NONE {
      @Override
      double of(int first, int second, int options) {
        return first == second ? 1 : 0;
      }
    },
    LINEAR {
      @Override
      double of(int first, int second, int options) {
        return 1 - Math.abs(first - second) / (options - 1.0);
      }
    },
    QUADRATIC {
      @Override
      double of(int first, int second, int options) {
        var apart = (first - second) / (options - 1.0);
        return 1 - apart * apart;
      }
    };

    abstract double of(int first, int second, int options);
  }

  /**
   * @param table answers by the first marker's option (row) and the second's (column), in the order
   *     of the scale: square, at least 2 by 2, with two answers or more
   */
  public static Agreement kappa(long[][] table, Weights weights) {
    var shares = Shares.of(table, weights);
    var chance = new double[shares.options][shares.options];
    double expected = 0;
    for (int k = 0; k < shares.options; k++) {
      for (int l = 0; l < shares.options; l++) {
        expected += shares.weight[k][l] * shares.first[k] * shares.second[l];
        for (int m = 0; m < shares.options; m++) {
          chance[k][l] += shares.weight[k][m] * shares.second[m];
          chance[k][l] += shares.weight[m][l] * shares.first[m];
        }
      }
    }
    return shares.beyond(expected, chance);
  }

  /** Gwet's AC1 without weights, and with weights his AC2. The table is as for kappa. */
  public static Agreement gwet(long[][] table, Weights weights) {
    var shares = Shares.of(table, weights);
    var scale = shares.totalWeight() / (shares.options * (shares.options - 1.0));
    double expected = 0;
    for (int k = 0; k < shares.options; k++) {
      expected += scale * shares.mean(k) * (1 - shares.mean(k));
    }
    var chance = new double[shares.options][shares.options];
    for (int k = 0; k < shares.options; k++) {
      for (int l = 0; l < shares.options; l++) {
        chance[k][l] = 2 * scale * (1 - (shares.mean(k) + shares.mean(l)) / 2);
      }
    }
    return shares.beyond(expected, chance);
  }

  /** What both coefficients are worked out from: shares of all answers. */
  private record Shares(
      int options,
      long answers,
      double[][] cell,
      double[][] weight,
      double[] first,
      double[] second) {

    static Shares of(long[][] table, Weights weights) {
      int q = table.length;
      long n = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
      if (q < 2 || n < 2 || Arrays.stream(table).anyMatch(row -> row.length != q)) {
        throw new IllegalArgumentException("Not a square table of two answers or more");
      }
      var shares =
          new Shares(q, n, new double[q][q], new double[q][q], new double[q], new double[q]);
      for (int k = 0; k < q; k++) {
        for (int l = 0; l < q; l++) {
          double share = (double) table[k][l] / n;
          shares.cell[k][l] = share;
          shares.weight[k][l] = weights.of(k, l, q);
          shares.first[k] += share;
          shares.second[l] += share;
        }
      }
      return shares;
    }

    double mean(int option) {
      return (first[option] + second[option]) / 2;
    }

    double totalWeight() {
      return Arrays.stream(weight).flatMapToDouble(Arrays::stream).sum();
    }

    /**
     * @param expected agreement by chance
     * @param chance what a cell adds to it
     */
    Agreement beyond(double expected, double[][] chance) {
      if (expected >= 1) {
        return new Agreement(Double.NaN, Double.NaN, Double.NaN);
      }
      double observed = sum((k, l) -> weight[k][l] * cell[k][l]);
      double value = (observed - expected) / (1 - expected);
      double squares =
          sum(
              (k, l) -> {
                double part = weight[k][l] - (1 - value) * chance[k][l];
                return cell[k][l] * part * part;
              });
      double middle = observed - 2 * (1 - value) * expected;
      double spread = Math.sqrt(Math.max(0, squares - middle * middle) / answers) / (1 - expected);
      double half =
          TDistribution.of(answers - 1.0).inverseCumulativeProbability(TWO_SIDED_95) * spread;
      return new Agreement(value, Math.max(-1, value - half), Math.min(1, value + half));
    }

    /** Over all cells. */
    private double sum(ToDoubleBiFunction<Integer, Integer> part) {
      double sum = 0;
      for (int k = 0; k < options; k++) {
        for (int l = 0; l < options; l++) {
          sum += part.applyAsDouble(k, l);
        }
      }
      return sum;
    }
  }
}
