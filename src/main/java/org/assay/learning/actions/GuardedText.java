package org.assay.learning.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.Writing;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.HeldBack;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Free text on its way in, which is held back when it may identify a child, until that is removed
 * or confirmed with a reason.
 */
final class GuardedText {
  private static final int LONGEST_REASON = 1000; // characters, as the column has it

  private GuardedText() {}

  /**
   * Refuses the text or its reason for a character that cannot be seen; else the same as a box of
   * its name.
   */
  static Optional<WorkOutcome> refused(
      String box, String text, @Nullable String reason, LocalDate today) {
    var unseen =
        UnseenCharacters.fault(text)
            .map(why -> new Fault(box, why + "."))
            .or(() -> UnseenCharacters.fault(reason).map(why -> new Fault("confirmed", why + ".")));
    return unseen.isPresent()
        ? Optional.of(new Invalid(List.of(unseen.get())))
        : heldBack(text, reason, today).map(WorkOutcome.class::cast);
  }

  /**
   * What holds the text back; nothing when a reason is given. A reason is kept too, so it must be
   * harmless itself, whether the text needed one or not.
   */
  private static Optional<HeldBack> heldBack(
      String text, @Nullable String reason, LocalDate today) {
    var writing = new Writing(Set.of(), today);
    var found = Guard.check(text, writing);
    if (!found.isEmpty() && BlankText.is(reason)) return Optional.of(new HeldBack(found, text));
    if (reason == null) return Optional.empty();
    var inReason = Guard.check(reason, writing);
    return inReason.isEmpty() ? Optional.empty() : Optional.of(new HeldBack(inReason, reason));
  }

  static @Nullable String cut(@Nullable String reason) {
    if (reason == null || BlankText.is(reason)) return null;
    var said = reason.strip();
    return said.substring(0, Math.min(said.length(), LONGEST_REASON));
  }
}
