package org.assay.colleagues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.assay.guard.HeldBack;
import org.assay.guard.Reasons;

/** What one colleague writes to another. */
final class Remark {
  static final int LONGEST = 2000;

  private Remark() {}

  /**
   * @param missing what to say when nothing was written
   */
  static Optional<String> fault(String words, String missing, Clock clock) {
    if (!Reasons.given(words)) return Optional.of(missing);
    if (words.length() > LONGEST) {
      return Optional.of("Shorten this to " + LONGEST + " characters or fewer");
    }
    return HeldBack.why(words, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
  }
}
