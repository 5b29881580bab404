package org.assay.learning.recommendations;

import java.time.LocalDate;
import java.util.Optional;
import org.assay.engine.guard.HeldBack;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.jspecify.annotations.Nullable;

/** Refuses a text that is missing, too long, or may identify a child; nothing can be confirmed. */
final class GuardedWords {
  private GuardedWords() {}

  /**
   * @param what for instance "what was done"
   * @param day on which it is written
   */
  static Optional<Refused> required(
      String box, String text, String what, int longest, LocalDate day) {
    return TextLimits.fault(text, what, longest)
        .or(() -> HeldBack.why(text, day))
        .map(why -> new Refused(box, why));
  }

  static Optional<Refused> optional(String box, @Nullable String text, int longest, LocalDate day) {
    if (text == null) return Optional.empty();
    return TextLimits.tooLong(text, "this", longest)
        .or(() -> HeldBack.why(text, day))
        .map(why -> new Refused(box, why));
  }
}
