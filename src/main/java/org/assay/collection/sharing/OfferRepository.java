package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assay.collection.sharing.Offer.Snapshot;
import org.assay.platform.Sql;

@Singleton
class OfferRepository {
  private static final String SELECT =
      "select id, from_partnership, to_partnership, from_cycle, question_set_id,"
          + " question_set_version, submission_number, files_left, answers_json, offered_at,"
          + " withdrawn_at from offered_return where ";

  private final Sql sql;

  OfferRepository(Sql sql) {
    this.sql = sql;
  }

  /** What an organisation was offered and may still use; the newest first. */
  List<Offer> received(long partnershipId, long organisationId) {
    return sql.list(
        SELECT
            + "partnership_id = ? and organisation_id = ? and withdrawn_at is null order by"
            + " offered_at desc, id desc",
        OfferRepository::offer,
        partnershipId,
        organisationId);
  }

  /** What an organisation offered of one of its returns. */
  List<Offer> made(LinkedOrganisation own, long returnId) {
    return sql.list(
        SELECT
            + "from_partnership_id = ? and from_organisation_id = ? and from_return_id = ? order by"
            + " offered_at desc, id desc",
        OfferRepository::offer,
        own.partnershipId(),
        own.organisationId(),
        returnId);
  }

  /** Offering the same return again replaces what was offered of it. */
  void add(LinkedOrganisation own, Link to, Snapshot it, long person, Instant at) {
    sql.change(
        "delete from offered_return where partnership_id = ? and organisation_id = ? and"
            + " from_partnership_id = ? and from_return_id = ?",
        to.otherPartnershipId(),
        to.otherOrganisationId(),
        own.partnershipId(),
        it.returnId());
    sql.change(
        "insert into offered_return (partnership_id, organisation_id, to_partnership,"
            + " from_partnership_id, from_organisation_id, from_return_id, from_partnership,"
            + " from_cycle, question_set_id, question_set_version, submission_number, files_left,"
            + " answers_json, offered_by, offered_at) values "
            + Sql.marks(15),
        to.otherPartnershipId(),
        to.otherOrganisationId(),
        to.otherPartnership(),
        own.partnershipId(),
        own.organisationId(),
        it.returnId(),
        own.partnership(),
        it.cycle(),
        it.edition().set().id(),
        it.edition().set().version(),
        it.number(),
        it.filesLeft(),
        it.json(),
        person,
        at);
  }

  /** Returns whether there was such an offer of one's own. */
  boolean withdraw(LinkedOrganisation own, long id, Instant at) {
    return sql.change(
            "update offered_return set withdrawn_at = ?, answers_json = '{}' where id = ? and"
                + " from_partnership_id = ? and from_organisation_id = ? and withdrawn_at is null",
            at,
            id,
            own.partnershipId(),
            own.organisationId())
        > 0;
  }

  void withdrawBetween(LinkedOrganisation own, Link link, Instant at) {
    withdraw(
        own.partnershipId(),
        own.organisationId(),
        link.otherPartnershipId(),
        link.otherOrganisationId(),
        at);
    withdraw(
        link.otherPartnershipId(),
        link.otherOrganisationId(),
        own.partnershipId(),
        own.organisationId(),
        at);
  }

  private void withdraw(
      long fromPartnership,
      long fromOrganisation,
      long partnership,
      long organisation,
      Instant at) {
    sql.change(
        "update offered_return set withdrawn_at = ?, answers_json = '{}' where from_partnership_id"
            + " = ? and from_organisation_id = ? and partnership_id = ? and organisation_id = ? and"
            + " withdrawn_at is null",
        at,
        fromPartnership,
        fromOrganisation,
        partnership,
        organisation);
  }

  private static Offer offer(ResultSet row) throws SQLException {
    return new Offer(
        row.getLong("id"),
        row.getString("from_partnership"),
        row.getString("to_partnership"),
        row.getString("from_cycle"),
        row.getString("question_set_id"),
        row.getString("question_set_version"),
        row.getInt("submission_number"),
        row.getInt("files_left"),
        row.getString("answers_json"),
        Objects.requireNonNull(Sql.instant(row, "offered_at")),
        Sql.instant(row, "withdrawn_at"));
  }
}
