package org.assay.engine.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The exact two-sided sign test: how likely it is, if up and down were equally likely, that at
 * least as many go one way as did. Those that stayed are left out, as Dixon and Mood do, 1946.
 */
public final class SignTest {
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
}
