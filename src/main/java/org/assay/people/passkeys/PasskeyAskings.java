package org.assay.people.passkeys;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assay.platform.SecretToken;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** What browsers were asked and have not answered yet. Each can be answered once. */
@Singleton
class PasskeyAskings {
  static final Duration LIFE = Duration.ofMinutes(10);

  private final Sql sql;
  private final Clock clock;

  PasskeyAskings(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Returns the token that the browser's answer brings. */
  @Transactional
  public String begin(@Nullable Long personId, String request) {
    var token = SecretToken.fresh();
    sql.change("delete from passkey_asking where expires_at < ?", clock.instant());
    sql.change(
        "insert into passkey_asking (token_hash, person_id, request_json, expires_at) values (?, ?,"
            + " ?, ?)",
        SecretToken.hash(token),
        personId,
        request,
        clock.instant().plus(LIFE));
    return token;
  }

  /** What was asked; of two who answer at once, one gets it. */
  @Transactional
  public Optional<String> end(@Nullable Long personId, String token) {
    var asked =
        sql.first(
            "select request_json from passkey_asking where token_hash = ? and expires_at > ? and"
                + " coalesce(person_id, 0) = ?",
            row -> row.getString(1),
            SecretToken.hash(token),
            clock.instant(),
            personId == null ? 0L : personId);
    var taken =
        sql.change("delete from passkey_asking where token_hash = ?", SecretToken.hash(token));
    return taken == 1 ? asked : Optional.empty();
  }
}
