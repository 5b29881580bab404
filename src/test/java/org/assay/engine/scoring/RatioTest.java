package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void a_fraction_is_kept_in_lowest_terms_over_a_positive_denominator() {
    assertEquals("5/6", Ratio.of(10, 12).toString());
    assertEquals("-1/2", Ratio.of(3, -6).toString());
    assertEquals("0/1", Ratio.of(0, 7).toString());
  }

  @Test
  void a_decimal_is_taken_exactly_as_written() {
    assertEquals("1/10", Ratio.of(new BigDecimal("0.1")).toString());
    assertEquals("7/20", Ratio.of(new BigDecimal("0.350")).toString());
    assertEquals("300/1", Ratio.of(new BigDecimal("3E+2")).toString());
  }

  @Test
  void thirds_add_up_to_one() {
    var third = Ratio.of(1, 3); // 1/3 + 1/3 + 1/3 = 1, which no decimal of any length gives
    assertTrue(third.plus(third).plus(third).isOne());
  }

  @Test
  void the_four_operations_are_exact() {
    var a = Ratio.of(2, 3);
    var b = Ratio.of(1, 4);
    assertEquals("11/12", a.plus(b).toString()); // 8/12 + 3/12
    assertEquals("5/12", a.minus(b).toString()); // 8/12 - 3/12
    assertEquals("1/6", a.times(b).toString()); // 2/12
    assertEquals("8/3", a.over(b).toString()); // 2/3 * 4
  }

  @Test
  void sums_that_outgrow_a_long_stay_exact_and_come_back_to_one() {
    var tiny = Ratio.of(1, Long.MAX_VALUE);
    var other = Ratio.of(1, Long.MAX_VALUE - 1);
    var product =
        BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(Long.MAX_VALUE - 1));
    assertEquals("1/" + product, tiny.times(other).toString());
    assertEquals(tiny, tiny.times(other).over(other));
    assertEquals(Ratio.ZERO, tiny.plus(other).minus(other).minus(tiny));
    assertEquals(tiny.hashCode(), tiny.times(other).over(other).hashCode());
  }

  @Test
  void the_least_long_has_no_opposite_and_still_divides() {
    assertEquals("-9223372036854775808/1", Ratio.of(Long.MIN_VALUE, 1).toString());
    assertEquals("-1/9223372036854775808", Ratio.of(1, Long.MIN_VALUE).toString());
    assertEquals("9223372036854775808/1", Ratio.ZERO.minus(Ratio.of(Long.MIN_VALUE)).toString());
  }

  @Test
  void nothing_is_divided_by_zero() {
    assertThrows(ArithmeticException.class, () -> Ratio.of(1, 0));
    assertThrows(ArithmeticException.class, () -> Ratio.ONE.over(Ratio.ZERO));
  }

  @Test
  void a_decimal_that_ends_is_exact_and_one_that_does_not_has_34_digits() {
    assertEquals(new BigDecimal("0.375"), Ratio.of(3, 8).toDecimal());
    assertEquals(BigDecimal.ONE, Ratio.ONE.toDecimal());
    assertEquals(
        "0.8333333333333333333333333333333333", Ratio.of(5, 6).toDecimal().toPlainString());
  }

  @Test
  void it_is_rounded_from_the_exact_value_and_only_once() {
    // 0.4499...9 (forty nines) is below 0.45; rounding it to 34 digits first would have made 0.45,
    // and then 0.5
    var justBelow = Ratio.of(new BigDecimal("0.44" + "9".repeat(40)));
    assertEquals(new BigDecimal("0.4"), justBelow.rounded(1, RoundingMode.HALF_UP));
  }
}
