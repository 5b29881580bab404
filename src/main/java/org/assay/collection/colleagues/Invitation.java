package org.assay.collection.colleagues;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks somebody without an account to answer some standards of a return. */
record Invitation(
    long id,
    long partnershipId,
    long organisationId,
    long returnId,
    String email,
    String name,
    long invitedBy,
    Instant expires,
    @Nullable Instant accepted) {

  /** A week: time enough for somebody who is away, too short to be found in an old mailbox. */
  static final Duration LIFE = Duration.ofDays(7);

  boolean isOpen(Instant now) {
    return accepted == null && now.isBefore(expires);
  }
}
