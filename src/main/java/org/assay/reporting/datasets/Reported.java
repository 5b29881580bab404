package org.assay.reporting.datasets;

import java.math.BigDecimal;
import org.assay.learning.recommendations.rules.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One figure as an agency signed it off for a quarter.
 *
 * @param amount the part of a share, or the number
 * @param whole what a share is of; null for a number
 */
record Reported(
    Quarter quarter,
    long organisation,
    String agency,
    String measure,
    BigDecimal amount,
    @Nullable BigDecimal whole) {

  /** A share in per cent, or the number; null where a share is of nothing. */
  @Nullable Double value() {
    return value(amount, whole);
  }

  static @Nullable Double value(BigDecimal amount, @Nullable BigDecimal whole) {
    if (whole == null) return amount.doubleValue();
    return whole.signum() == 0 ? null : 100 * amount.doubleValue() / whole.doubleValue();
  }

  /** Whether it moved more than its measure declares since another quarter of the same agency. */
  boolean movedFrom(Reported before, Measure measure) {
    var now = value();
    var then = before.value();
    if (now == null || then == null) return false;
    var moved = Math.abs(now - then);
    return whole == null ? moved > Math.abs(then) * measure.move() / 100 : moved > measure.move();
  }

  boolean isSameAs(Reported before) {
    return amount.compareTo(before.amount) == 0
        && (whole == null
            ? before.whole == null
            : before.whole != null && whole.compareTo(before.whole) == 0);
  }
}
