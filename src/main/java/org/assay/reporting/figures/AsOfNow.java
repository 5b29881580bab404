package org.assay.reporting.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells figures as of now from figures as at a time that somebody named. */
final class AsOfNow {
  /** From when a request says "now" until its figures are read. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private AsOfNow() {}

  static boolean is(Instant at, Clock clock) {
    return Duration.between(at, clock.instant()).abs().compareTo(LONGEST) <= 0;
  }
}
