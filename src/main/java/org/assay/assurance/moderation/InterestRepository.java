package org.assay.assurance.moderation;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.platform.Sql;

@Singleton
class InterestRepository {
  private final Sql sql;

  InterestRepository(Sql sql) {
    this.sql = sql;
  }

  record Interest(String person, String organisation, String reason, Instant declaredAt) {}

  /** Organisations in which somebody has declared an interest. */
  List<Long> of(long partnershipId, long person) {
    return sql.list(
        "select organisation_id from moderation_interest where partnership_id = ? and person_id ="
            + " ?",
        row -> row.getLong(1),
        partnershipId,
        person);
  }

  List<Interest> all(long partnershipId) {
    return sql.list(
        "select coalesce(p.name, '') as person, o.name as organisation, i.reason, i.declared_at"
            + " from moderation_interest i join organisation o on o.id = i.organisation_id left"
            + " join person p on p.id = i.person_id where i.partnership_id = ? order by o.name,"
            + " p.name",
        row ->
            new Interest(
                row.getString("person"),
                row.getString("organisation"),
                row.getString("reason"),
                requireNonNull(Sql.instant(row, "declared_at"))),
        partnershipId);
  }

  /** Declared once; a second time changes nothing. */
  void add(long partnershipId, long person, long organisation, String reason, Instant at) {
    if (of(partnershipId, person).contains(organisation)) return;
    sql.change(
        "insert into moderation_interest (partnership_id, person_id, organisation_id, reason,"
            + " declared_at) values "
            + Sql.marks(5),
        partnershipId,
        person,
        organisation,
        reason,
        at);
  }
}
