package org.assay.assurance.decisions;

import java.time.LocalDate;
import java.util.Optional;
import org.assay.assurance.decisions.DecisionOutcome.Refused;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;

/** Refuses words that are missing, too long, or may identify a child; nothing can be confirmed. */
final class DecisionWords {
  private static final int LONGEST = 2_000;

  private DecisionWords() {}

  /**
   * @param what for instance "what was decided"
   * @param day on which it is written
   */
  static Optional<Refused> required(String box, String text, String what, LocalDate day) {
    return required(box, text, what, LONGEST, day);
  }

  static Optional<Refused> required(
      String box, String text, String what, int longest, LocalDate day) {
    if (BlankText.is(text)) return Optional.of(new Refused(box, "Enter " + what));
    if (text.length() > longest) {
      return Optional.of(
          new Refused(box, "Shorten this to %,d characters or fewer".formatted(longest)));
    }
    return HeldBack.why(text, day).map(why -> new Refused(box, why));
  }
}
