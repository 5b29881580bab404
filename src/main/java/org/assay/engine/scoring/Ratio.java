package org.assay.engine.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms, below a positive denominator. Two longs carry it; only a value
 * that outgrows them is carried by big integers.
 */
public final class Ratio implements Comparable<Ratio> {
  public static final Ratio ZERO = new Ratio(0, 1);
  public static final Ratio ONE = new Ratio(1, 1);

  /** A long holds any number of fewer digits. */
  private static final int LONG_DIGITS = 18;

  private static final long[] TENS = {1, 10, 100, 1000, 10_000};

  private final long over;
  private final long under;
  private final @Nullable Big big;

  /**
   * Stands in where a long is too short; {@code over} and {@code under} are then without meaning.
   */
  private record Big(BigInteger over, BigInteger under) {}

  private Ratio(long over, long under) {
    this.over = over;
    this.under = under;
    this.big = null;
  }

  private Ratio(Big big) {
    this.over = 0;
    this.under = 1;
    this.big = big;
  }

  /** A whole number. */
  public static Ratio of(long whole) {
    return whole == 0 ? ZERO : whole == 1 ? ONE : new Ratio(whole, 1);
  }

  /** Division by zero is a fault of the caller, as it is for numbers. */
  public static Ratio of(long over, long under) {
    if (under == 0) {
      throw new ArithmeticException("a ratio over zero");
    }
    if (over == Long.MIN_VALUE || under == Long.MIN_VALUE) { // neither can change its sign
      return reduced(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }
    if (over == 0 || under == 1) {
      return of(over);
    }
    long shared = under < 0 ? -divisor(over, under) : divisor(over, under);
    return over == under ? ONE : new Ratio(over / shared, under / shared);
  }

  /** Exactly the decimal as written: 0.1 is one tenth. */
  public static Ratio of(BigDecimal number) {
    if (number.scale() == 0 && number.precision() < LONG_DIGITS) {
      return of(number.longValue());
    }
    if (number.scale() <= 0) {
      var whole = number.toBigIntegerExact();
      return fits(whole) ? of(whole.longValue()) : reduced(whole, BigInteger.ONE);
    }
    return number.scale() < TENS.length && number.precision() < LONG_DIGITS
        ? of(number.unscaledValue().longValue(), TENS[number.scale()])
        : reduced(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  /** Exact, as are all of these: nothing is rounded on the way to a score. */
  public Ratio plus(Ratio other) {
    if (this == ZERO || other == ZERO) {
      return this == ZERO ? other : this;
    }
    if (big == null && other.big == null) {
      try {
        return under == other.under
            ? of(Math.addExact(over, other.over), under)
            : of(
                Math.addExact(
                    Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under)),
                Math.multiplyExact(under, other.under));
      } catch (ArithmeticException outgrown) {
        return bigPlus(other);
      }
    }
    return bigPlus(other);
  }

  /** Exact; may be below 0. */
  public Ratio minus(Ratio other) {
    return plus(other.times(new Ratio(-1, 1)));
  }

  /** Exact. */
  public Ratio times(Ratio other) {
    if (isOne() || other.isOne()) {
      return isOne() ? other : this;
    }
    if (big == null && other.big == null) {
      try {
        return of(Math.multiplyExact(over, other.over), Math.multiplyExact(under, other.under));
      } catch (ArithmeticException outgrown) {
        return bigTimes(other.bigOver(), other.bigUnder());
      }
    }
    return bigTimes(other.bigOver(), other.bigUnder());
  }

  /**
   * Exact.
   *
   * @throws ArithmeticException over zero
   */
  public Ratio over(Ratio other) {
    if (other.sign() == 0) {
      throw new ArithmeticException("a ratio over zero");
    }
    return other.big == null
        ? times(of(other.under, other.over))
        : bigTimes(other.bigUnder(), other.bigOver());
  }

  /** -1, 0 or 1. */
  public int sign() {
    return big == null ? Long.signum(over) : big.over.signum();
  }

  public boolean isOne() {
    return big == null && over == 1 && under == 1;
  }

  /** Exact where it ends within 34 digits, else rounded half-even to 34. */
  public BigDecimal toDecimal() {
    for (int digits = 0; big == null && digits < TENS.length; digits++) {
      if (TENS[digits] % under == 0
          && Math.abs(over) <= under) { // most ratios: a half, a quarter, four fifths
        return BigDecimal.valueOf(over * (TENS[digits] / under), digits);
      }
    }
    return decimalOver().divide(decimalUnder(), MathContext.DECIMAL128);
  }

  /** Rounded once, from the exact value. */
  public BigDecimal rounded(int digits, RoundingMode mode) {
    return decimalOver().divide(decimalUnder(), digits, mode);
  }

  @Override
  public int compareTo(Ratio other) {
    if (big == null && other.big == null) {
      try {
        return under == other.under
            ? Long.compare(over, other.over)
            : Long.compare(
                Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under));
      } catch (ArithmeticException outgrown) {
        return bigCompareTo(other);
      }
    }
    return bigCompareTo(other);
  }

  private int bigCompareTo(Ratio other) {
    return bigOver().multiply(other.bigUnder()).compareTo(other.bigOver().multiply(bigUnder()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * bigOver().hashCode() + bigUnder().hashCode();
  }

  /** As a fraction, for instance {@code 5/6}. */
  @Override
  public String toString() {
    return bigOver() + "/" + bigUnder();
  }

  private Ratio bigPlus(Ratio other) {
    return reduced(
        bigOver().multiply(other.bigUnder()).add(other.bigOver().multiply(bigUnder())),
        bigUnder().multiply(other.bigUnder()));
  }

  private Ratio bigTimes(BigInteger otherOver, BigInteger otherUnder) {
    return reduced(bigOver().multiply(otherOver), bigUnder().multiply(otherUnder));
  }

  private BigDecimal decimalOver() {
    return big == null ? BigDecimal.valueOf(over) : new BigDecimal(big.over);
  }

  private BigDecimal decimalUnder() {
    return big == null ? BigDecimal.valueOf(under) : new BigDecimal(big.under);
  }

  private BigInteger bigOver() {
    return big == null ? BigInteger.valueOf(over) : big.over;
  }

  private BigInteger bigUnder() {
    return big == null ? BigInteger.valueOf(under) : big.under;
  }

  private static Ratio reduced(BigInteger over, BigInteger under) {
    var shared = under.signum() < 0 ? over.gcd(under).negate() : over.gcd(under);
    var a = over.divide(shared);
    var b = under.divide(shared);
    return fits(a) && fits(b) ? new Ratio(a.longValue(), b.longValue()) : new Ratio(new Big(a, b));
  }

  /** Room for a change of sign too. */
  private static boolean fits(BigInteger number) {
    return number.bitLength() < Long.SIZE - 1;
  }

  private static long divisor(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
