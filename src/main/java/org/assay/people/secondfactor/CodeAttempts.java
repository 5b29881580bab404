package org.assay.people.secondfactor;

import java.time.Duration;

/**
 * How wrong codes are slowed. Anyone who gets here has the password already, so that nobody else
 * can make the owner wait: four are free, and then each wait is double the last.
 */
final class CodeAttempts {
  static final int FREE = 4;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration MOST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  private CodeAttempts() {}

  /** After so many wrong codes in a row. */
  static Duration delay(int wrong) {
    if (wrong < FREE) return Duration.ZERO;
    var doubled = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, wrong - FREE));
    return doubled.compareTo(MOST) < 0 ? doubled : MOST;
  }
}
