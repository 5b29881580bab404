package org.assay.engine.questionset;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/** Versions by their numbers, of any length: 2026.2 comes before 2026.10. */
public final class VersionOrder {
  public static final Comparator<String> BY_NUMBERS =
      (a, b) -> Arrays.compare(numbers(a), numbers(b));

  private VersionOrder() {}

  private static BigInteger[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).map(BigInteger::new).toArray(BigInteger[]::new);
  }
}
