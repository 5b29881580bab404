package org.assay.people.signin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.platform.SecretToken;
import org.assay.platform.Sql;

/**
 * Those whose password was right and who have to show a one-time code. It is no session: it opens
 * the page for the code and nothing else, for ten minutes.
 */
@Singleton
class HalfSignIns {
  static final Duration LIFE = Duration.ofMinutes(10);

  private final Callers callers;
  private final Sql sql;
  private final Clock clock;

  HalfSignIns(Callers callers, Sql sql, Clock clock) {
    this.callers = callers;
    this.sql = sql;
    this.clock = clock;
  }

  /** Returns the token that the page sends back. */
  @Transactional
  public String begin(Caller caller) {
    var token = SecretToken.fresh();
    sql.change("delete from sign_in_half where expires_at < ?", clock.instant());
    sql.change(
        "insert into sign_in_half (token_hash, person_id, membership_id, expires_at) values (?, ?,"
            + " ?, ?)",
        SecretToken.hash(token),
        caller.personId(),
        caller.membership().id(),
        clock.instant().plus(LIFE));
    return token;
  }

  /** Empty when there is none, its time is over, or the account or its role has gone. */
  Optional<Caller> find(String token) {
    return sql.first(
            "select person_id, membership_id from sign_in_half where token_hash = ? and expires_at"
                + " > ?",
            row -> callers.as(row.getLong(1), row.getLong(2)),
            SecretToken.hash(token),
            clock.instant())
        .flatMap(it -> it);
  }

  /** Whether it was still there: of two who use it at once, one is let in. */
  boolean end(String token) {
    return sql.change("delete from sign_in_half where token_hash = ?", SecretToken.hash(token))
        == 1;
  }
}
