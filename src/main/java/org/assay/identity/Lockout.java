package org.assay.identity;

import java.time.Duration;

/**
 * When guessing is stopped: the account locks itself after five wrong passwords in a row, for a
 * quarter of an hour. Short enough that a head teacher is back before the bell, long enough to make
 * guessing hopeless (NCSC password guidance asks for throttling or lock-out after five to ten
 * attempts).
 */
final class Lockout {
  static final int ATTEMPTS = 5;
  static final Duration LENGTH = Duration.ofMinutes(15);

  private Lockout() {}

  static boolean reached(int failuresBefore) {
    return failuresBefore + 1 >= ATTEMPTS;
  }
}
