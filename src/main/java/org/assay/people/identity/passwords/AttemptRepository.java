package org.assay.people.identity.passwords;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import org.assay.people.identity.passwords.Throttle.Attempt;
import org.assay.people.identity.passwords.Throttle.Watch;
import org.assay.platform.Sql;

@Singleton
class AttemptRepository {
  private final Sql sql;
  private final Passwords passwords;

  AttemptRepository(Sql sql, Passwords passwords) {
    this.sql = sql;
    this.passwords = passwords;
  }

  /** The row, made when it is not there, kept from others until the transaction ends. */
  AttemptRow lock(Watch watch, Attempt attempt, Instant now) {
    var subject = passwords.fingerprint(attempt.subject(watch));
    sql.change(
        "insert into sign_in_attempt (watch, subject, attempts, last_at) values (?, ?, 0, ?) on"
            + " duplicate key update subject = subject",
        watch.name(),
        subject,
        now);
    return sql.first(
            "select attempts, last_at, blocked_until, succeeded_at from sign_in_attempt where"
                + " watch = ? and subject = ? for update",
            row ->
                new AttemptRow(
                    watch,
                    subject,
                    row.getInt("attempts"),
                    Objects.requireNonNull(Sql.instant(row, "last_at")),
                    Sql.instant(row, "blocked_until"),
                    Sql.instant(row, "succeeded_at")),
            watch.name(),
            subject)
        .orElseThrow();
  }

  void store(AttemptRow row) {
    sql.change(
        "update sign_in_attempt set attempts = ?, last_at = ?, blocked_until = ?, succeeded_at = ?"
            + " where watch = ? and subject = ?",
        row.attempts(),
        row.lastAt(),
        row.blockedUntil(),
        row.succeededAt(),
        row.watch().name(),
        row.subject());
  }

  void forget(Instant before) {
    sql.change("delete from sign_in_attempt where last_at < ?", before);
  }
}
