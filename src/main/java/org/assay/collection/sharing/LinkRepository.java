package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;

@Singleton
class LinkRepository {
  private static final String SELECT =
      "select id, other_partnership_id, other_organisation_id, other_partnership,"
          + " other_organisation from organisation_link where partnership_id = ? and"
          + " organisation_id = ?";

  private final Sql sql;

  LinkRepository(Sql sql) {
    this.sql = sql;
  }

  /** Whose code it is, while it can be used. */
  record Code(long id, long partnershipId, long organisationId, long madeBy) {}

  void addCode(LinkedOrganisation own, String hash, long person, Instant at, Instant until) {
    sql.change(
        "insert into organisation_link_code (partnership_id, organisation_id, code_hash, made_by,"
            + " made_at, expires_at) values (?, ?, ?, ?, ?, ?)",
        own.partnershipId(),
        own.organisationId(),
        hash,
        person,
        at,
        until);
  }

  Optional<Code> code(String hash, Instant now) {
    return sql.first(
        "select id, partnership_id, organisation_id, made_by from organisation_link_code where"
            + " code_hash = ? and used_at is null and expires_at > ? for update",
        row -> new Code(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        hash,
        now);
  }

  void use(Code code, Instant at) {
    sql.change(
        "update organisation_link_code set used_at = ? where id = ? and partnership_id = ?",
        at,
        code.id(),
        code.partnershipId());
  }

  List<Link> of(LinkedOrganisation own) {
    return sql.list(
        SELECT + " order by other_partnership",
        row ->
            new Link(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)),
        own.partnershipId(),
        own.organisationId());
  }

  /** One row on each side, so that nobody has to read the other's. */
  void add(LinkedOrganisation own, LinkedOrganisation other, long person, Instant at) {
    sql.change(
        "insert ignore into organisation_link (partnership_id, organisation_id,"
            + " other_partnership_id, other_organisation_id, other_partnership, other_organisation,"
            + " agreed_by, agreed_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        own.partnershipId(),
        own.organisationId(),
        other.partnershipId(),
        other.organisationId(),
        other.partnership(),
        other.organisation(),
        person,
        at);
  }

  void end(LinkedOrganisation own, Link link) {
    var delete =
        "delete from organisation_link where partnership_id = ? and organisation_id = ? and"
            + " other_partnership_id = ? and other_organisation_id = ?";
    sql.change(
        delete,
        own.partnershipId(),
        own.organisationId(),
        link.otherPartnershipId(),
        link.otherOrganisationId());
    sql.change(
        delete,
        link.otherPartnershipId(),
        link.otherOrganisationId(),
        own.partnershipId(),
        own.organisationId());
  }
}
