package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in England, by which memberships begin and end. */
@Singleton
class Today {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ENGLAND);
  }
}
