package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.answersheet.Sheet.Trail;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class ReturnRepository {
  private static final String SELECT =
      "select r.id, r.partnership_id, r.cycle_id, r.organisation_id, r.status, r.sheet_id,"
          + " s.trail_seq, s.trail_hash, r.declared_by, r.declared_at, r.signed_off_by,"
          + " r.first_submitted_at, r.submitted_at, r.submissions, r.last_reason from agency_return"
          + " r join answer_sheet s on s.id = r.sheet_id";
  static final String OF_PARTNERSHIP = SELECT + " where r.partnership_id = ?";
  private static final String OF_GROUP =
      SELECT
          + " join organisation o on o.id = r.organisation_id and o.group_id = ? where"
          + " r.partnership_id = ?";

  private final Sql sql;

  ReturnRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<AgencyReturn> find(long partnershipId, long id) {
    return sql.first(
        OF_PARTNERSHIP + " and r.id = ?", ReturnRepository::agencyReturn, partnershipId, id);
  }

  Optional<AgencyReturn> find(long partnershipId, long cycleId, long organisationId) {
    return sql.first(
        OF_PARTNERSHIP + " and r.cycle_id = ? and r.organisation_id = ?",
        ReturnRepository::agencyReturn,
        partnershipId,
        cycleId,
        organisationId);
  }

  /** Those of the organisations that this one follows, the last submitted first. */
  List<AgencyReturn> ofPredecessors(long partnershipId, long cycleId, long organisationId) {
    return sql.list(
        OF_PARTNERSHIP
            + " and r.cycle_id = ? and r.organisation_id in (select l.ancestor_id from"
            + " organisation_lineage l where l.organisation_id = ?) order by r.submitted_at desc",
        ReturnRepository::agencyReturn,
        partnershipId,
        cycleId,
        organisationId);
  }

  List<AgencyReturn> all(long partnershipId) {
    return sql.list(OF_PARTNERSHIP, ReturnRepository::agencyReturn, partnershipId);
  }

  List<AgencyReturn> inCycle(long partnershipId, long cycleId) {
    return sql.list(
        OF_PARTNERSHIP + " and r.cycle_id = ?",
        ReturnRepository::agencyReturn,
        partnershipId,
        cycleId);
  }

  List<AgencyReturn> of(long partnershipId, long cycleId, Collection<Long> organisations) {
    return organisations.isEmpty()
        ? List.of()
        : sql.list(
            OF_PARTNERSHIP
                + " and r.cycle_id = ? and r.organisation_id in "
                + Sql.marks(organisations.size()),
            ReturnRepository::agencyReturn,
            Stream.concat(Stream.of(partnershipId, cycleId), organisations.stream()).toArray());
  }

  /** Ids of those that were submitted, by name of the organisation. */
  List<Long> submitted(long partnershipId, long cycleId) {
    return sql.list(
        "select r.id from agency_return r join organisation o on o.id = r.organisation_id and"
            + " o.partnership_id = r.partnership_id where r.partnership_id = ? and r.cycle_id = ?"
            + " and r.submitted_at is not null order by o.name, r.id",
        row -> row.getLong(1),
        partnershipId,
        cycleId);
  }

  List<AgencyReturn> ofOrganisation(long partnershipId, long organisationId) {
    return sql.list(
        OF_PARTNERSHIP + " and r.organisation_id = ?",
        ReturnRepository::agencyReturn,
        partnershipId,
        organisationId);
  }

  List<AgencyReturn> ofGroup(long partnershipId, long groupId) {
    return sql.list(OF_GROUP, ReturnRepository::agencyReturn, groupId, partnershipId);
  }

  /**
   * Those after an id, in the order of ids.
   *
   * @param of whose they are, or null for all
   * @param cycleId or null for all
   */
  List<AgencyReturn> after(
      long partnershipId, @Nullable Owner of, @Nullable Long cycleId, long after, int most) {
    var values = new ArrayList<Object>(List.of(partnershipId));
    var where = new StringBuilder(OF_PARTNERSHIP);
    if (of != null) {
      where.append(of.condition());
      values.add(of.id());
    }
    if (cycleId != null) {
      where.append(" and r.cycle_id = ?");
      values.add(cycleId);
    }
    values.addAll(List.of(after, most));
    return sql.list(
        where + " and r.id > ? order by r.id limit ?",
        ReturnRepository::agencyReturn,
        values.toArray());
  }

  /** Whose returns are looked for. */
  record Owner(String condition, long id) {
    static Owner organisation(long id) {
      return new Owner(" and r.organisation_id = ?", id);
    }

    static Owner group(long id) {
      return new Owner(
          " and r.organisation_id in (select o.id from organisation o where o.group_id = ? and"
              + " o.partnership_id = r.partnership_id)",
          id);
    }
  }

  static AgencyReturn agencyReturn(ResultSet row) throws SQLException {
    return new AgencyReturn(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("cycle_id"),
        row.getLong("organisation_id"),
        ReturnStatus.of(row.getString("status")),
        new Sheet(
            row.getLong("sheet_id"),
            row.getLong("partnership_id"),
            new Trail(row.getInt("trail_seq"), row.getString("trail_hash"))),
        Sql.id(row, "declared_by"),
        Sql.instant(row, "declared_at"),
        Sql.id(row, "signed_off_by"),
        Sql.instant(row, "first_submitted_at"),
        Sql.instant(row, "submitted_at"),
        row.getInt("submissions"),
        row.getString("last_reason"));
  }
}
