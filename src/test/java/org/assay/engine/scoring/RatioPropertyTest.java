package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RatioPropertyTest {

  @Property(tries = 500)
  void it_agrees_with_big_integers(
      @ForAll long a,
      @ForAll @IntRange(min = 1) int b,
      @ForAll long c,
      @ForAll @IntRange(min = 1) int d) {
    var sum = big(a).multiply(big(d)).add(big(c).multiply(big(b)));
    var product = big(a).multiply(big(c));
    var under = big(b).multiply(big(d));
    assertEquals(0, sum.compareTo(crossed(Ratio.of(a, b).plus(Ratio.of(c, d)), under)));
    assertEquals(0, product.compareTo(crossed(Ratio.of(a, b).times(Ratio.of(c, d)), under)));
    assertEquals(
        big(a).multiply(big(d)).compareTo(big(c).multiply(big(b))),
        Ratio.of(a, b).compareTo(Ratio.of(c, d)));
  }

  @Property(tries = 300)
  void equal_ratios_are_one_whatever_they_are_made_of(
      @ForAll @IntRange(min = -999, max = 999) int a,
      @ForAll @IntRange(min = 1, max = 999) int b,
      @ForAll @IntRange(min = 1, max = 999) int k) {
    assertEquals(Ratio.of(a, b), Ratio.of((long) a * k, (long) b * k));
    assertEquals(Ratio.of(a, b).hashCode(), Ratio.of((long) a * k, (long) b * k).hashCode());
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  /** The numerator over {@code under}, whatever the ratio was reduced to. */
  private static BigInteger crossed(Ratio ratio, BigInteger under) {
    var fraction = ratio.toString().split("/");
    var parts =
        new BigInteger(fraction[0]).multiply(under).divideAndRemainder(new BigInteger(fraction[1]));
    assertEquals(BigInteger.ZERO, parts[1]);
    return parts[0];
  }
}
