package org.assay.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working days of England: Monday to Friday but for bank holidays, by the Banking and Financial
 * Dealings Act 1971 and what is proclaimed each year by custom. A bank holiday that is proclaimed
 * for one year alone, such as a coronation, is not known here.
 */
public final class WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private WorkingDays() {}

  /**
   * The last of so many working days that follow a day.
   *
   * @param many 1 or more
   */
  public static LocalDate after(LocalDate day, int many) {
    var at = day;
    for (int left = many; left > 0; ) {
      at = at.plusDays(1);
      if (is(at)) left--;
    }
    return at;
  }

  /** The day itself where it is a working day, else the next one. */
  public static LocalDate from(LocalDate day) {
    return is(day) ? day : after(day, 1);
  }

  public static boolean is(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !bankHolidays(day.getYear()).contains(day);
  }

  /** In order. One that falls on a weekend is kept on the next day that is free. */
  public static Set<LocalDate> bankHolidays(int year) {
    var days = new TreeSet<LocalDate>();
    var easter = easter(year);
    days.add(easter.minusDays(2));
    days.add(easter.plusDays(1));
    days.add(first(year, Month.MAY));
    days.add(last(year, Month.MAY));
    days.add(last(year, Month.AUGUST));
    days.add(kept(LocalDate.of(year, Month.JANUARY, 1), days));
    days.add(kept(LocalDate.of(year, Month.DECEMBER, 25), days));
    days.add(kept(LocalDate.of(year, Month.DECEMBER, 26), days));
    return days;
  }

  private static LocalDate first(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }

  private static LocalDate last(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /**
   * Boxing Day gives way to Christmas Day: where Christmas Day is a Sunday, Boxing Day keeps its
   * Monday and Christmas Day is kept on the Tuesday.
   */
  private static LocalDate kept(LocalDate day, Set<LocalDate> taken) {
    var at = day;
    while (WEEKEND.contains(at.getDayOfWeek()) || taken.contains(at) || isBoxingDayFor(day, at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  private static boolean isBoxingDayFor(LocalDate day, LocalDate at) {
    return day.getMonth() == Month.DECEMBER
        && day.getDayOfMonth() == 25
        && at.getDayOfMonth() == 26
        && !WEEKEND.contains(at.getDayOfWeek());
  }

  /** Easter Sunday of the Gregorian calendar (the anonymous algorithm, after Meeus). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int k = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 19 * k) / 433;
    int month = (h + k - 7 * m + 90) / 25;
    int day = (h + k - 7 * m + 33 * month + 19) % 32;
    return LocalDate.of(year, month, day);
  }
}
