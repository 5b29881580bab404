package org.assay.assurance.caseaudit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.caseaudit.setup.CaseAudit.Timetable;
import org.assay.platform.WorkingDays;
import org.junit.jupiter.api.Test;

class TimetableTest {
  @Test
  void from_a_monday_forms_are_due_on_the_second_friday() {
    var monday = LocalDate.of(2026, 9, 7);
    assertEquals(
        new Timetable(
            monday,
            LocalDate.of(2026, 9, 18),
            LocalDate.of(2026, 9, 21),
            LocalDate.of(2026, 10, 5),
            null,
            2026),
        Timetable.from(monday, null));
  }

  @Test
  void every_day_of_a_timetable_is_a_working_day_and_none_comes_before_the_last() {
    for (var day = LocalDate.of(2025, 12, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      var it = Timetable.from(day, null);
      var days = List.of(it.opens(), it.formsDue(), it.panelOn(), it.reportOn());
      for (int i = 0; i < days.size(); i++) {
        assertTrue(WorkingDays.is(days.get(i)), days::toString);
        if (i > 0) assertFalse(days.get(i).isBefore(days.get(i - 1)), days::toString);
      }
    }
  }
}
