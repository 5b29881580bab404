package org.assay.letters;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait after a letter could not be sent: a minute, then four times as long each time,
 * up to half a day; a little over three days in all, which a broken mail server is noticed in.
 */
final class Backoff {
  static final int ATTEMPTS = 12;
  private static final Duration LONGEST = Duration.ofHours(12);

  private Backoff() {}

  /**
   * @param attempts made so far, from 1
   * @return empty when it is given up
   */
  static Optional<Duration> after(int attempts) {
    if (attempts >= ATTEMPTS) return Optional.empty();
    var wait = Duration.ofMinutes(1L << Math.min(2 * (attempts - 1), 20));
    return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }
}
