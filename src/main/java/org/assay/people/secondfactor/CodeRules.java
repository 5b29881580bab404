package org.assay.people.secondfactor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Sql;

/** In which roles a partnership's people must use one-time codes. */
@Singleton
public class CodeRules {
  private final Sql sql;
  private final SecurityLog security;
  private final Clock clock;

  CodeRules(Sql sql, SecurityLog security, Clock clock) {
    this.sql = sql;
    this.security = security;
    this.clock = clock;
  }

  public Set<Role> roles(long partnershipId) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(
        sql.list(
            "select role from code_rule where partnership_id = ?",
            row -> Role.valueOf(row.getString(1)),
            partnershipId));
    return roles;
  }

  @Transactional
  public void save(Caller caller, Collection<Role> roles) {
    sql.change("delete from code_rule where partnership_id = ?", caller.partnershipId());
    sql.batch(
        "insert into code_rule (partnership_id, role) values (?, ?)",
        roles.stream().map(it -> new Object[] {caller.partnershipId(), it.name()}).toList());
    security.record(
        Event.CODE_RULE_CHANGED,
        caller.personId(),
        Map.of("partnership", caller.partnershipId(), "roles", roles.size()));
  }

  /** Whether one of the roles that the person holds today asks for codes, in any partnership. */
  public boolean require(long personId) {
    var day = England.day(clock.instant());
    return sql.count(
            "select count(*) from membership m join code_rule r on r.partnership_id ="
                + " m.partnership_id and r.role = m.role where m.person_id = ? and m.valid_from <="
                + " ? and (m.valid_until is null or m.valid_until >= ?)",
            personId,
            day,
            day)
        > 0;
  }
}
