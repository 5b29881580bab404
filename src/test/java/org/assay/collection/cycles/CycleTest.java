package org.assay.collection.cycles;

import static org.assay.collection.cycles.CyclePhase.CLOSED;
import static org.assay.collection.cycles.CyclePhase.LATE;
import static org.assay.collection.cycles.CyclePhase.NOT_OPEN;
import static org.assay.collection.cycles.CyclePhase.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CycleTest {
  private static Cycle cycle(@Nullable Instant closedAt) {
    return new Cycle(
        1,
        1,
        "c",
        "C",
        "small",
        "2026.1",
        "0",
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 11, 30),
        LocalDate.of(2026, 12, 18),
        closedAt,
        null);
  }

  private static CyclePhase phaseAt(String instant) {
    return cycle(null).phase(Instant.parse(instant));
  }

  @Test
  void it_opens_as_its_first_day_begins_in_the_united_kingdom() {
    assertEquals(NOT_OPEN, phaseAt("2026-08-31T22:59:59Z"));
    assertEquals(OPEN, phaseAt("2026-08-31T23:00:00Z")); // summer time
  }

  @Test
  void a_deadline_lasts_until_the_end_of_its_day() {
    assertEquals(OPEN, phaseAt("2026-11-30T23:59:59Z"));
    assertEquals(LATE, phaseAt("2026-12-01T00:00:00Z"));
    assertEquals(LATE, phaseAt("2026-12-18T23:59:59Z"));
    assertEquals(CLOSED, phaseAt("2026-12-19T00:00:00Z"));
  }

  @Test
  void it_can_be_closed_before_its_second_deadline() {
    var closed = cycle(Instant.parse("2026-10-01T12:00:00Z"));
    assertEquals(OPEN, closed.phase(Instant.parse("2026-10-01T11:59:59Z")));
    assertEquals(CLOSED, closed.phase(Instant.parse("2026-10-01T12:00:00Z")));
  }

  @Test
  void answers_are_taken_on_time_and_late_and_at_no_other_time() {
    assertEquals(
        List.of(OPEN, LATE),
        Arrays.stream(CyclePhase.values()).filter(CyclePhase::takesAnswers).toList());
  }

  @Test
  void deadlines_out_of_order_are_a_fault() {
    assertTrue(CycleFixture.plan("c", null).fault().isEmpty());
    var day = LocalDate.of(2026, 9, 1);
    assertFalse(
        new NewCycle("c", "C", "s", "1", day, day.minusDays(1), day, null).fault().isEmpty());
    assertFalse(
        new NewCycle("c", "C", "s", "1", day, day.plusDays(2), day.plusDays(1), null)
            .fault()
            .isEmpty());
  }
}
