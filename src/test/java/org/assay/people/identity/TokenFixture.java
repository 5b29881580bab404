package org.assay.people.identity;

import jakarta.inject.Singleton;
import org.assay.platform.Sql;

/** Signs somebody in without a password. */
@Singleton
public class TokenFixture {
  private final SessionWriter sessions;
  private final Callers callers;
  private final Sql sql;

  TokenFixture(SessionWriter sessions, Callers callers, Sql sql) {
    this.sessions = sessions;
    this.callers = callers;
    this.sql = sql;
  }

  /** A bearer token. Who is not stored yet is stored, and so is the membership. */
  public String of(Caller caller) {
    return sessions.token(session(caller));
  }

  Session session(Caller caller) {
    if (sql.count("select count(*) from person where id = ?", caller.personId()) == 0) {
      sql.change(
          "insert into person (id, email, name) values (?, ?, ?)",
          caller.personId(),
          "person-" + caller.personId() + "@fixture.example",
          caller.name());
    }
    return sessions.begin(callers.as(caller.personId(), membership(caller)).orElseThrow());
  }

  private long membership(Caller caller) {
    return sql.first(
            "select id from membership where person_id = ? and partnership_id = ? and role = ? and"
                + " coalesce(organisation_id, 0) = ? and coalesce(group_id, 0) = ?",
            row -> row.getLong(1),
            caller.personId(),
            caller.partnershipId(),
            caller.role().name(),
            caller.organisationId() == null ? 0 : caller.organisationId(),
            caller.groupId() == null ? 0 : caller.groupId())
        .orElseGet(() -> enter(caller));
  }

  private long enter(Caller caller) {
    return sql.insert(
        "insert into membership (person_id, partnership_id, role, organisation_id, group_id,"
            + " valid_from) values (?, ?, ?, ?, ?, '2020-01-01')",
        caller.personId(),
        caller.partnershipId(),
        caller.role().name(),
        caller.organisationId(),
        caller.groupId());
  }
}
