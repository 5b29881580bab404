package org.assay.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The clocks of England, by which days begin and deadlines end. */
public final class England {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZONE);

  private England() {}

  /** For instance "3 March 2026 at 09:05". */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
