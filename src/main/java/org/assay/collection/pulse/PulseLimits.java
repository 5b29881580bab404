package org.assay.collection.pulse;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.assay.platform.SecretToken;
import org.assay.platform.Sha256;

/**
 * Keeps one network from flooding a survey or trying codes. Each hour begins with new numbers and a
 * new key; an address is counted by its digest with that key, in memory alone, and is written
 * nowhere. A whole school or council may sit behind one address, so the limits are wide. Each node
 * counts what it sees.
 */
@Singleton
class PulseLimits {
  /** Answers from one network in an hour. */
  static final int ANSWERS = 300;

  /** Codes that lead nowhere, from one network in an hour. */
  static final int WRONG_CODES = 30;

  /** More networks than this in an hour are not told apart: those beyond it share one number. */
  private static final int NETWORKS = 100_000;

  private final Clock clock;
  private final Map<String, Integer> counted = new HashMap<>();
  private Instant hour = Instant.MIN;
  private String key = "";

  PulseLimits(Clock clock) {
    this.clock = clock;
  }

  /** Counts one more answer; false when it is one too many. */
  boolean answering(String address) {
    return count("answer", address) <= ANSWERS;
  }

  /**
   * Counts a code that leads nowhere; false when it is one too many. A right one is let in all the
   * same, or one person could keep a whole building out: there are too many codes to guess one.
   */
  boolean wrongCode(String address) {
    return count("code", address) <= WRONG_CODES;
  }

  private synchronized int count(String what, String address) {
    turn();
    var name = name(what, address);
    if (counted.size() >= NETWORKS && !counted.containsKey(name)) name = what;
    return counted.merge(name, 1, Integer::sum);
  }

  private void turn() {
    var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (now.equals(hour)) return;
    hour = now;
    counted.clear();
    key = SecretToken.fresh();
  }

  private String name(String what, String address) {
    return Sha256.hex(key + what + address);
  }
}
