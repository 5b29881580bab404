package org.assay.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The clocks of England, by which days begin and deadlines end, and how days and times read. */
public final class England {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DATE = pattern("d MMMM uuuu");
  private static final DateTimeFormatter SHORT_DATE = pattern("d MMM uuuu");
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
  private static final DateTimeFormatter TIME = pattern("HH:mm");

  private England() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZONE);
  }

  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** For instance "3 March 2026". */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  public static String date(Instant at) {
    return DATE.format(at);
  }

  /** For instance "3 Mar 2026". */
  public static String shortDate(LocalDate day) {
    return SHORT_DATE.format(day);
  }

  /** For instance "March 2026". */
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** For instance "09:05". */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** For instance "3 March 2026 at 09:05". */
  public static String moment(Instant at) {
    return date(at) + " at " + time(at);
  }

  /** For instance "14:02 yesterday". */
  public static String moment(Instant at, Instant now) {
    var day = day(at);
    var today = day(now);
    if (day.equals(today)) return time(at) + " today";
    return time(at) + (day.equals(today.minusDays(1)) ? " yesterday" : " on " + date(day));
  }
}
