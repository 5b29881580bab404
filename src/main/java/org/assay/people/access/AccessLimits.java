package org.assay.people.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assay.platform.Sql;

/**
 * Keeps letters of invitation from becoming a nuisance. An administrator may invite a county at
 * once, an approver the people of one organisation.
 */
@Singleton
class AccessLimits {
  static final int TO_ADDRESS = 3;
  static final int OF_APPROVER = 30;
  static final int OF_ADMINISTRATOR = 5_000;
  static final Duration DAY = Duration.ofDays(1);

  private final Sql sql;
  private final Clock clock;

  AccessLimits(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What to say to the person who wants to send one more; empty when it may go. */
  Optional<String> fault(AccessScope scope, long sender, String email) {
    if (isFull(email)) {
      return Optional.of(
          "This address was sent %d letters within a day. Ask them to look for those, or try again tomorrow"
              .formatted(TO_ADDRESS));
    }
    var most = scope.isWhole() ? OF_ADMINISTRATOR : OF_APPROVER;
    var sent =
        sql.count(
            "select count(*) from access_letter where asked_by = ? and asked_at > ?",
            sender,
            clock.instant().minus(DAY));
    return sent >= most
        ? Optional.of("You sent %,d invitations within a day. Try again tomorrow".formatted(most))
        : Optional.empty();
  }

  /** Whether the address was sent as many letters as it gets in a day. */
  boolean isFull(String email) {
    return sql.count(
            "select count(*) from access_letter where email = ? and asked_at > ?",
            email,
            clock.instant().minus(DAY))
        >= TO_ADDRESS;
  }

  void count(long partnershipId, long sender, String email) {
    sql.change(
        "insert into access_letter (partnership_id, asked_by, email, asked_at) values (?, ?, ?, ?)",
        partnershipId,
        sender,
        email,
        clock.instant());
  }
}
