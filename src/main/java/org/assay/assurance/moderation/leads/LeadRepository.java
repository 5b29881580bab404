package org.assay.assurance.moderation.leads;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.assay.platform.Sql;

/** Who leads a partnership's moderators. */
@Singleton
class LeadRepository {
  private final Sql sql;

  LeadRepository(Sql sql) {
    this.sql = sql;
  }

  record Lead(long personId, Instant namedAt) {}

  Optional<Lead> of(long partnershipId) {
    return sql.first(
        "select person_id, named_at from moderation_lead where partnership_id = ?",
        row -> new Lead(row.getLong(1), requireNonNull(Sql.instant(row, "named_at"))),
        partnershipId);
  }

  void name(long partnershipId, long person, long by, Instant at) {
    sql.change("delete from moderation_lead where partnership_id = ?", partnershipId);
    sql.change(
        "insert into moderation_lead (partnership_id, person_id, named_by, named_at) values "
            + Sql.marks(4),
        partnershipId,
        person,
        by,
        at);
  }
}
