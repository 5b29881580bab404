package org.assay.people.singlesignon;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.assay.platform.Sql;

/** Who somebody is at which provider. */
@Singleton
class LinkedAccounts {
  private final Sql sql;
  private final Clock clock;

  LinkedAccounts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Long> person(String issuer, String subject) {
    return sql.first(
        "select person_id from linked_account where issuer = ? and subject = ?",
        row -> row.getLong(1),
        issuer,
        subject);
  }

  Optional<Long> byAddress(String email) {
    return sql.first(
        "select id from person where email = ?",
        row -> row.getLong(1),
        email.strip().toLowerCase(Locale.ROOT));
  }

  /** False when somebody else at the provider is that person already: an address that moved on. */
  @Transactional
  boolean link(ProvedIdentity it, long person) {
    if (sql.count(
            "select count(*) from linked_account where person_id = ? and issuer = ?",
            person,
            it.issuer())
        > 0) {
      return false;
    }
    sql.change(
        "insert into linked_account (issuer, subject, person_id, linked_at) values (?, ?, ?, ?)",
        it.issuer(),
        it.subject(),
        person,
        clock.instant());
    return true;
  }

  @Transactional
  int unlink(long person) {
    return sql.change("delete from linked_account where person_id = ?", person);
  }
}
