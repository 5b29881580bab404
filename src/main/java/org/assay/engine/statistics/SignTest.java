package org.assay.engine.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The exact two-sided sign test: how likely it is, if up and down were equally likely, that at
 * least as many go one way as did. Those that stayed are left out, as Dixon and Mood do, 1946.
 */
public final class SignTest {
  /**
   * Where more moved, the level itself is near enough, and the terms are too small for a double.
   */
  private static final int EXACT = 1000;

  private SignTest() {}

  /**
   * In (0, 1]; 1 when nobody moved.
   *
   * @param up 0 or more; {@code down} likewise
   */
  public static double p(int up, int down) {
    if (up < 0 || down < 0) {
      throw new IllegalArgumentException("Counts of " + up + " and " + down);
    }
    int moved = up + down;
    int fewer = Math.min(up, down);
    var term = BigInteger.ONE;
    var sum = BigInteger.ZERO;
    for (int k = 0; k <= fewer; k++) {
      sum = sum.add(term);
      term = term.multiply(BigInteger.valueOf(moved - k)).divide(BigInteger.valueOf(k + 1L));
    }
    var both =
        new BigDecimal(sum.shiftLeft(1))
            .divide(new BigDecimal(BigInteger.ONE.shiftLeft(moved)), MathContext.DECIMAL64);
    return Math.min(1, both.doubleValue());
  }

  /**
   * How likely the test comes out below a level if up and down are equally likely, in [0, level):
   * since moves are whole, mostly less than the level, and never where few moved.
   *
   * @param moved up and down together, 0 or more
   * @param level for instance 0.05
   */
  public static double passing(int moved, double level) {
    if (moved > EXACT) return level;
    double term = Math.scalb(1.0, -moved);
    double tail = 0;
    double passing = 0;
    for (int fewer = 0; 2 * fewer < moved; fewer++) {
      tail += term;
      if (2 * tail >= level) break;
      passing = 2 * tail;
      term = term * (moved - fewer) / (fewer + 1);
    }
    return passing;
  }
}
