package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private static void holidays(int year, String... days) {
    assertEquals(
        List.of(days),
        WorkingDays.bankHolidays(year).stream().map(it -> it.toString().substring(5)).toList(),
        "bank holidays of " + year);
  }

  /** As the government has published them for England and Wales. */
  @Test
  void bank_holidays_are_those_that_were_published() {
    holidays(2021, "01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28");
    holidays(2024, "01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26");
    holidays(2025, "01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26");
    holidays(2026, "01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28");
    holidays(2027, "01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28");
    holidays(2028, "01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26");
  }

  @Test
  void where_christmas_is_a_sunday_boxing_day_keeps_its_monday() {
    assertEquals(
        List.of("2033-12-26", "2033-12-27"),
        WorkingDays.bankHolidays(2033).stream()
            .map(LocalDate::toString)
            .filter(it -> it.contains("-12-"))
            .toList());
  }

  @Test
  void ten_working_days_skip_weekends_and_bank_holidays() {
    assertEquals(LocalDate.of(2026, 11, 20), WorkingDays.after(LocalDate.of(2026, 11, 6), 10));
    assertEquals(
        LocalDate.of(2027, 1, 5),
        WorkingDays.after(LocalDate.of(2026, 12, 17), 10),
        "18, 21 to 24, 29 to 31 December, 4 and 5 January");
    assertFalse(WorkingDays.is(LocalDate.of(2026, 4, 3)), "Good Friday");
  }

  @Test
  void a_day_that_is_no_working_day_moves_to_the_next_one() {
    assertEquals(LocalDate.of(2026, 11, 27), WorkingDays.from(LocalDate.of(2026, 11, 27)));
    assertEquals(LocalDate.of(2026, 11, 30), WorkingDays.from(LocalDate.of(2026, 11, 28)));
    assertEquals(LocalDate.of(2026, 4, 7), WorkingDays.from(LocalDate.of(2026, 4, 3)), "Easter");
  }
}
