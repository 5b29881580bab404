package org.assay.assurance.pulse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.assay.engine.statistics.Proportion;

/**
 * What staff say about a standard: the mean of the shares who agree with its statements. One person
 * answers them all, so the interval is as wide as for one statement.
 *
 * @param ratio in [0, 1]; {@code low} and {@code high} the ends of its 95% interval
 * @param answers how many people answered
 * @param statements how many the standard has
 */
public record StaffMark(BigDecimal ratio, double low, double high, int answers, int statements) {

  /**
   * @param statements shares of one group; at least one
   */
  static StaffMark of(List<StaffShare> statements, int answers) {
    var mean =
        statements.stream()
            .map(StaffShare::ratio)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(statements.size()), 4, RoundingMode.HALF_UP);
    var interval =
        Proportion.wilson(Math.round(mean.doubleValue() * answers), answers, Proportion.Z95);
    return new StaffMark(mean, interval.low(), interval.high(), answers, statements.size());
  }
}
