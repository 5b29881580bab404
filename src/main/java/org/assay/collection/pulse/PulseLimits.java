package org.assay.collection.pulse;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.assay.platform.http.HourlyCounts;

/**
 * Keeps one network from flooding a survey or trying codes. A whole school or council may sit
 * behind one address, so the limits are wide. Each node counts what it sees.
 */
@Singleton
class PulseLimits {
  /** Answers from one network in an hour. */
  static final int ANSWERS = 300;

  /** Codes that lead nowhere, from one network in an hour. */
  static final int WRONG_CODES = 30;

  private final HourlyCounts counts;

  PulseLimits(Clock clock) {
    this.counts = new HourlyCounts(clock);
  }

  /** Counts one more answer; false when it is one too many. */
  boolean answering(String address) {
    return counts.more("answer", address) <= ANSWERS;
  }

  /**
   * Counts a code that leads nowhere; false when it is one too many. A right one is let in all the
   * same, or one person could keep a whole building out: there are too many codes to guess one.
   */
  boolean wrongCode(String address) {
    return counts.more("code", address) <= WRONG_CODES;
  }
}
