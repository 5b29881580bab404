package org.assay.people.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody signed in, on one device or in one program.
 *
 * @param begun when the password was given; choosing another membership does not change it
 * @param origin where it was begun; choosing another membership does not change it either
 */
public record Session(long id, Caller caller, Instant begun, SessionOrigin origin) {
  /** However much it is used, a session ends after this. */
  static final Duration LONGEST = Duration.ofHours(12);

  Instant ends() {
    return begun.plus(LONGEST);
  }
}
