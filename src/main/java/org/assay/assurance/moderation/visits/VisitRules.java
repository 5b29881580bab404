package org.assay.assurance.moderation.visits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;
import org.jspecify.annotations.Nullable;

/** What a record of a visit must say. */
final class VisitRules {
  static final int LONGEST_PEOPLE = 500;
  static final int LONGEST_NOTES = 8000;

  private VisitRules() {}

  /**
   * @param cycleOpened no visit about a return was made before it was asked for
   * @return what is wrong, by box of the form
   */
  static Map<String, String> faults(
      @Nullable LocalDate on,
      String people,
      String notes,
      Optional<VisitOutcome> outcome,
      LocalDate cycleOpened,
      LocalDate today) {
    var faults = new LinkedHashMap<String, String>();
    if (on == null) faults.put("day", "Enter the day of the visit");
    else if (on.isAfter(today)) faults.put("day", "Enter a day that is not in the future");
    else if (on.isBefore(cycleOpened)) faults.put("day", "Enter a day after the cycle opened");
    words(people, LONGEST_PEOPLE, "Enter who went and whom they met", today)
        .ifPresent(it -> faults.put("people", it));
    words(notes, LONGEST_NOTES, "Enter what was seen", today)
        .ifPresent(it -> faults.put("notes", it));
    if (outcome.isEmpty()) faults.put("outcome", "Select what the visit came to");
    return faults;
  }

  private static Optional<String> words(String text, int longest, String missing, LocalDate today) {
    if (BlankText.is(text)) return Optional.of(missing);
    return text.length() > longest
        ? Optional.of("Shorten this to %,d characters or fewer".formatted(longest))
        : HeldBack.why(text, today);
  }
}
