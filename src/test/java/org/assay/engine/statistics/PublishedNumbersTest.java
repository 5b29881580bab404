package org.assay.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assay.engine.statistics.Agreement.Weights;
import org.assay.engine.statistics.FunnelLimits.Unit;
import org.junit.jupiter.api.Test;

/** Numbers that others have published, and what each sum refuses. */
class PublishedNumbersTest {
  private static final double LAST_DIGIT = 0.00005;
  private static final double THIRD_DIGIT = 0.0006;

  @Test
  void wilson_intervals_are_those_of_public_health_englands_test_data() {
    assertInterval(0.5525, 0.7364, Proportion.wilson(65, 100, Proportion.Z95));
    assertInterval(0.4955, 0.7784, Proportion.wilson(65, 100, Proportion.Z998));
    assertInterval(0.0018, 0.0545, Proportion.wilson(1, 100, Proportion.Z95));
  }

  @Test
  void an_interval_stays_between_none_and_all() {
    assertEquals(0, Proportion.wilson(0, 7, Proportion.Z95).low(), 1e-12);
    assertEquals(1, Proportion.wilson(7, 7, Proportion.Z95).high(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(1, 0, Proportion.Z95));
    assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(3, 2, Proportion.Z95));
  }

  @Test
  void funnel_limits_are_those_of_public_health_englands_test_data() {
    var mean = 0.80642448;
    assertLimits(63.3267, 97.9582, FunnelLimits.at(mean, 20, FunnelLimits.Z_INNER));
    assertLimits(53.3412, 100, FunnelLimits.at(mean, 20, FunnelLimits.Z_OUTER));
    assertLimits(69.6910, 91.5939, FunnelLimits.at(mean, 50, FunnelLimits.Z_INNER));
    assertLimits(63.3756, 97.9093, FunnelLimits.at(mean, 50, FunnelLimits.Z_OUTER));
  }

  @Test
  void units_that_differ_by_more_than_chance_get_no_funnel() {
    var apart = new ArrayList<Unit>();
    var alike = new ArrayList<Unit>();
    for (int i = 0; i < 10; i++) {
      apart.add(new Unit(i < 5 ? 90 : 50, 100));
      alike.add(new Unit(i < 5 ? 71 : 69, 100));
    }
    assertTrue(FunnelLimits.overDispersed(apart));
    assertFalse(FunnelLimits.overDispersed(alike));
    assertFalse(FunnelLimits.overDispersed(List.of(new Unit(5, 5), new Unit(7, 7))));
    assertFalse(FunnelLimits.overDispersed(List.of()));
  }

  @Test
  void the_bound_of_dispersion_is_two_and_one_far_unit_alone_is_none() {
    assertFalse(FunnelLimits.overDispersed(halves(57, 43)), "1.96");
    assertTrue(FunnelLimits.overDispersed(halves(58, 42)), "2.56");
    var far = new ArrayList<>(halves(52, 48));
    far.set(9, new Unit(90, 100));
    assertFalse(FunnelLimits.overDispersed(far), "5.2 unless it is winsorised");
  }

  private static List<Unit> halves(int one, int other) {
    var units = new ArrayList<Unit>();
    for (int i = 0; i < 10; i++) units.add(new Unit(i < 5 ? one : other, 100));
    return units;
  }

  @Test
  void eight_up_and_one_down_come_about_by_luck_in_20_of_512() {
    assertEquals(20.0 / 512, SignTest.p(8, 1), 1e-15);
    assertEquals(20.0 / 512, SignTest.p(1, 8), 1e-15);
    assertEquals(1, SignTest.p(0, 0));
    assertEquals(1, SignTest.p(4, 4));
    assertEquals(2.0 / 1024, SignTest.p(10, 0), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> SignTest.p(-1, 2));
  }

  @Test
  void of_512_questions_on_which_nine_moved_20_pass_by_luck() {
    assertEquals(20, 512 * SignTest.passing(9, 0.05), 1e-12);
    assertEquals(0, SignTest.passing(5, 0.05), "all of five one way come about in 2 of 32");
    assertEquals(2.0 / 64, SignTest.passing(6, 0.05), 1e-15);
    assertEquals(0, SignTest.passing(0, 0.05));
    for (int moved = 1; moved <= 40; moved++) {
      double sum = 0;
      double ways = 1;
      for (int up = 0; up <= moved; up++) {
        if (SignTest.p(up, moved - up) < 0.05) sum += ways / Math.pow(2, moved);
        ways = ways * (moved - up) / (up + 1);
      }
      assertEquals(sum, SignTest.passing(moved, 0.05), 1e-12, moved + " moved");
    }
    assertEquals(0.05, SignTest.passing(999, 0.05), 0.004);
    assertEquals(0.05, SignTest.passing(25_000, 0.05));
  }

  @Test
  void many_organisations_are_still_counted_exactly() {
    assertEquals(1, SignTest.p(12_500, 12_500));
    assertTrue(SignTest.p(13_000, 12_000) < 1e-9);
  }

  @Test
  void whole_per_cent_is_rounded_half_up_and_never_overstates_all_or_none() {
    assertEquals("63%", WholePercent.of(new BigDecimal("0.625")));
    assertEquals("62%", WholePercent.of(new BigDecimal("0.6249")));
    assertEquals("97%", WholePercent.of(new BigDecimal("0.966")));
    assertEquals("99%", WholePercent.of(1499, 1500));
    assertEquals("100%", WholePercent.of(1500, 1500));
    assertEquals("<1%", WholePercent.of(new BigDecimal("0.0047")));
    assertEquals("1%", WholePercent.of(new BigDecimal("0.0050")));
    assertEquals("0%", WholePercent.of(0, 1500));
  }

  @Test
  void agreement_of_three_abstractors_is_that_of_irrcac() {
    long[][] table = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
    assertAgreement(0.796, 0.680, 0.913, Agreement.kappa(table, Weights.NONE));
    assertAgreement(0.843, 0.748, 0.938, Agreement.kappa(table, Weights.LINEAR));
    assertAgreement(0.892, 0.822, 0.962, Agreement.kappa(table, Weights.QUADRATIC));
    assertAgreement(0.849, 0.764, 0.935, Agreement.gwet(table, Weights.NONE));
    assertAgreement(0.940, 0.905, 0.976, Agreement.gwet(table, Weights.QUADRATIC));
  }

  @Test
  void agreement_is_that_of_cohen_and_of_dkpro() {
    assertAgreements(
        new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, 0.492, 0.474, 0.455, 0.576, 0.639);
    assertAgreements(
        new long[][] {{20, 5, 1, 0}, {4, 15, 6, 1}, {0, 5, 18, 4}, {0, 1, 3, 12}},
        0.574,
        0.704,
        0.815,
        0.580,
        0.840);
  }

  @Test
  void eighty_five_in_a_hundred_alike_may_have_a_kappa_of_a_third_and_an_ac1_of_four_fifths() {
    long[][] table = {{80, 7}, {8, 5}};
    assertEquals(100, Arrays.stream(table).flatMapToLong(Arrays::stream).sum());
    assertEquals(85, table[0][0] + table[1][1], "of a hundred are alike");
    assertEquals(0.314, Agreement.kappa(table, Weights.NONE).value(), THIRD_DIGIT);
    assertEquals(0.808, Agreement.gwet(table, Weights.NONE).value(), THIRD_DIGIT);
  }

  @Test
  void markers_who_use_one_option_alone_have_no_kappa_and_full_ac1() {
    long[][] table = {{30, 0}, {0, 0}};
    assertTrue(Double.isNaN(Agreement.kappa(table, Weights.NONE).value()));
    assertEquals(1, Agreement.gwet(table, Weights.NONE).value(), 1e-12);
    assertThrows(
        IllegalArgumentException.class,
        () -> Agreement.kappa(new long[][] {{1, 2, 3}, {4, 5, 6}}, Weights.NONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> Agreement.kappa(new long[][] {{0, 1}, {0, 0}}, Weights.NONE));
  }

  private static void assertAgreements(
      long[][] table, double kappa, double linear, double quadratic, double ac1, double ac2) {
    assertEquals(kappa, Agreement.kappa(table, Weights.NONE).value(), THIRD_DIGIT);
    assertEquals(linear, Agreement.kappa(table, Weights.LINEAR).value(), THIRD_DIGIT);
    assertEquals(quadratic, Agreement.kappa(table, Weights.QUADRATIC).value(), THIRD_DIGIT);
    assertEquals(ac1, Agreement.gwet(table, Weights.NONE).value(), THIRD_DIGIT);
    assertEquals(ac2, Agreement.gwet(table, Weights.QUADRATIC).value(), THIRD_DIGIT);
  }

  private static void assertAgreement(double value, double low, double high, Agreement is) {
    assertEquals(value, is.value(), THIRD_DIGIT);
    assertEquals(low, is.low(), THIRD_DIGIT);
    assertEquals(high, is.high(), THIRD_DIGIT);
  }

  private static void assertInterval(double low, double high, Proportion is) {
    assertEquals(low, is.low(), LAST_DIGIT);
    assertEquals(high, is.high(), LAST_DIGIT);
  }

  private static void assertLimits(double low, double high, FunnelLimits is) {
    assertEquals(low, is.low() * 100, LAST_DIGIT);
    assertEquals(high, is.high() * 100, LAST_DIGIT);
  }
}
