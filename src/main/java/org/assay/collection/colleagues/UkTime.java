package org.assay.collection.colleagues;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.platform.England;

/** A moment as people say it, by the clocks of England. */
public final class UkTime {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private UkTime() {}

  /** For instance "14:02 yesterday". */
  public static String words(Instant at, Instant now) {
    var then = at.atZone(England.ZONE);
    var today = England.day(now);
    var day = then.toLocalDate();
    var hour = HOUR.format(then);
    if (day.equals(today)) return hour + " today";
    return day.equals(today.minusDays(1)) ? hour + " yesterday" : hour + " on " + DAY.format(then);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String day(Instant at) {
    return DAY.format(at.atZone(England.ZONE));
  }
}
