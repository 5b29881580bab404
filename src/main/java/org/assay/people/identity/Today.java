package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.assay.platform.England;

/** The day in England, by which memberships begin and end. */
@Singleton
class Today {

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  LocalDate day() {
    return England.day(clock.instant());
  }
}
