package org.assay.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;
import org.assay.engine.statistics.ProcessLimits.Rule;
import org.assay.engine.statistics.ProcessLimits.Signal;
import org.junit.jupiter.api.Test;

class ProcessLimitsTest {
  private static List<Double> series(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  /** The published series of statistics.md. */
  private static final List<Double> LEAP =
      series(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);

  @Test
  void the_published_series_has_its_published_limits_with_and_without_the_leap() {
    var limits = ProcessLimits.of(LEAP);
    assertEquals(1.94, limits.mean(), .005);
    assertEquals(-.72, limits.low(), .005);
    assertEquals(4.60, limits.high(), .005);
    var all = ProcessLimits.of(LEAP, false);
    assertEquals(-3.06, all.low(), .005);
    assertEquals(6.95, all.high(), .005);
    assertEquals(List.of(new Signal(Rule.BEYOND_LIMIT, 4)), limits.signals(LEAP));
  }

  @Test
  void each_rule_is_met_with_its_last_point_and_not_before() {
    var limits = new ProcessLimits(10, 4, 16, 1);
    assertEquals(List.of(), limits.signals(series(11, 12, 11, 12, 11, 12, 10, 12)));
    assertEquals(
        List.of(new Signal(Rule.ONE_SIDE, 6)), limits.signals(series(11, 12, 11, 12, 11, 12, 11)));
    assertEquals(List.of(), limits.signals(series(7, 8, 9, 10, 11, 12, 12)), "six rise");
    assertEquals(
        List.of(new Signal(Rule.ONE_WAY, 6)), limits.signals(series(7, 8, 9, 10, 11, 12, 13)));
    assertEquals(
        List.of(new Signal(Rule.OUTER_THIRD, 2)), limits.signals(series(15, 9, 15, 9, 10)));
    assertEquals(List.of(), limits.signals(series(15, 9, 5)), "on either side");
    assertEquals(List.of(new Signal(Rule.BEYOND_LIMIT, 1)), limits.signals(series(9, 16.1, 9)));
  }

  @Test
  void one_point_has_no_limits() {
    assertThrows(IllegalArgumentException.class, () -> ProcessLimits.of(series(1)));
  }
}
