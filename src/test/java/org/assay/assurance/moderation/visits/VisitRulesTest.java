package org.assay.assurance.moderation.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a record of a visit must say. */
class VisitRulesTest {
  private static final LocalDate OPENED = LocalDate.of(2026, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  private static Map<String, String> faults(@Nullable LocalDate on, String people, String notes) {
    return VisitRules.faults(on, people, notes, Optional.of(VisitOutcome.SEEN), OPENED, TODAY);
  }

  @Test
  void a_day_between_the_opening_and_today_people_notes_and_an_outcome() {
    assertEquals(Map.of(), faults(TODAY, "The lead", "We read the record"));
    assertEquals(
        Set.of("day", "people", "notes", "outcome"),
        VisitRules.faults(null, " ", "", Optional.empty(), OPENED, TODAY).keySet());
    assertEquals(
        "Enter a day that is not in the future",
        faults(TODAY.plusDays(1), "The lead", "Seen").get("day"));
    assertEquals(
        "Enter a day after the cycle opened",
        faults(OPENED.minusDays(1), "The lead", "Seen").get("day"));
  }

  @Test
  void notes_name_no_child() {
    var faults = faults(TODAY, "The lead", "We read the file of NHS number 943 476 5919");
    assertEquals(Set.of("notes"), faults.keySet());
  }
}
