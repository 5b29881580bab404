package org.assay.assurance.moderation.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.platform.guarded.GuardedFormsFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a record of a visit must say. */
class VisitRulesTest {
  private static final LocalDate OPENED = LocalDate.of(2026, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  private static Map<String, String> faults(
      @Nullable LocalDate day, String people, String notes, @Nullable VisitOutcome outcome) {
    return GuardedFormsFixture.on(TODAY)
        .faults(new Visits.Typed(day, people, notes, outcome, Set.of()));
  }

  @Test
  void a_day_people_notes_and_an_outcome() {
    assertEquals(Map.of(), faults(TODAY, "The lead", "We read the record", VisitOutcome.SEEN));
    assertEquals(Set.of("day", "people", "notes", "outcome"), faults(null, " ", "", null).keySet());
  }

  @Test
  void a_visit_was_between_the_opening_of_the_cycle_and_today() {
    assertEquals(Optional.empty(), VisitRules.fault(OPENED, OPENED, TODAY));
    assertEquals(Optional.empty(), VisitRules.fault(TODAY, OPENED, TODAY));
    assertEquals(
        Optional.of("Enter a day that is not in the future"),
        VisitRules.fault(TODAY.plusDays(1), OPENED, TODAY));
    assertEquals(
        Optional.of("Enter a day after the cycle opened"),
        VisitRules.fault(OPENED.minusDays(1), OPENED, TODAY));
  }

  @Test
  void notes_name_no_child() {
    var notes = "We read the file of NHS number 943 476 5919";
    assertEquals(Set.of("notes"), faults(TODAY, "The lead", notes, VisitOutcome.SEEN).keySet());
  }
}
