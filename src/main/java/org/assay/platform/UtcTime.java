package org.assay.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: date and time in UTC, to the microsecond. */
public final class UtcTime {
  private UtcTime() {}

  public static LocalDateTime of(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  public static Instant instant(LocalDateTime at) {
    return at.toInstant(ZoneOffset.UTC);
  }
}
