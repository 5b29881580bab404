package org.assay.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clocks of England, by which days begin and deadlines end. */
public final class England {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private England() {}

  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
