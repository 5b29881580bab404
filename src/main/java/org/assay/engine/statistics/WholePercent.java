package org.assay.engine.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in whole per cent, rounded half up, as every page and paper prints it. 100% and 0% are
 * said only of all and of none: 99.6% reads 99%, and 0.47% reads {@code <1%}.
 */
public final class WholePercent {
  private static final BigDecimal ALMOST_ONE_PERCENT = new BigDecimal("0.005");

  private WholePercent() {}

  /**
   * @param share in [0, 1]
   */
  public static String of(BigDecimal share) {
    if (share.signum() > 0 && share.compareTo(ALMOST_ONE_PERCENT) < 0) {
      return "<1%";
    }
    var rounded = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    var overstated = rounded >= 100 && share.compareTo(BigDecimal.ONE) < 0;
    return (overstated ? 99 : rounded) + "%";
  }

  /**
   * @param part in [0, {@code of}]
   * @param of more than 0
   */
  public static String of(long part, long of) {
    return of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 20, RoundingMode.HALF_UP));
  }
}
