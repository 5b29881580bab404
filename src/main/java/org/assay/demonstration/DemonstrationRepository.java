package org.assay.demonstration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.demonstration.county.County;
import org.assay.learning.actions.KnownActions;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class DemonstrationRepository {
  private static final String AFTER_WEEKS =
      " timestampadd(day, 5 + mod(char_length(what), 14), opened_at)";

  private final Sql sql;
  private final PartnershipTables tables;

  DemonstrationRepository(Sql sql, PartnershipTables tables) {
    this.sql = sql.patient();
    this.tables = tables;
  }

  /** Whether the county was made and is whole; empty when it was never begun. */
  Optional<Boolean> whole(String county) {
    return sql.first(
        "select finished_at is not null from demonstration where county_code = ?",
        row -> row.getBoolean(1),
        county);
  }

  /**
   * Claims the making of the county for a node: when nobody makes it, or the node that did has not
   * been heard of since then.
   */
  boolean claim(String county, String node, long seed, Instant now, Instant silentSince) {
    return sql.change(
                "insert ignore into demonstration (county_code, seed, started_at, node, alive_at)"
                    + " values (?, ?, ?, ?, ?)",
                county,
                seed,
                now,
                node,
                now)
            == 1
        || sql.change(
                "update demonstration set seed = ?, started_at = ?, node = ?, alive_at = ? where"
                    + " county_code = ? and finished_at is null and (alive_at is null or alive_at <"
                    + " ?)",
                seed,
                now,
                node,
                now,
                county,
                silentSince)
            == 1;
  }

  void forget(String county) {
    sql.change("delete from demonstration where county_code = ?", county);
  }

  /** Says that a node is still at it; false when another has taken it over. */
  boolean alive(String county, String node, Instant now) {
    return sql.change(
            "update demonstration set alive_at = ? where county_code = ? and node = ? and"
                + " finished_at is null",
            now,
            county,
            node)
        == 1;
  }

  /** Lets another node begin anew at once. */
  void release(String county, String node) {
    sql.change(
        "update demonstration set alive_at = null where county_code = ? and node = ?",
        county,
        node);
  }

  boolean finish(String county, String node, Instant at) {
    return sql.change(
            "update demonstration set finished_at = ? where county_code = ? and node = ?",
            at,
            county,
            node)
        == 1;
  }

  /** Takes away what an interrupted start left behind. */
  @Transactional
  void clear(String county) {
    for (var code : List.of(county, County.NEIGHBOUR.code())) {
      sql.first("select id from partnership where code = ?", row -> row.getLong(1), code)
          .ifPresent(this::clear);
    }
  }

  private void clear(long partnershipId) {
    var people =
        sql.list(
            "select distinct person_id from membership where partnership_id = ?",
            row -> new Object[] {row.getLong(1)},
            partnershipId);
    for (var table : tables.pointingFirst()) {
      sql.change("delete from " + table + " where partnership_id = ?", partnershipId);
    }
    sql.batch(
        "delete from person where id = ? and id not in (select person_id from membership)", people);
    sql.change("delete from partnership where id = ?", partnershipId);
  }

  /**
   * Closes seven in ten of the actions that were due before a day and that nobody has worked on, a
   * few weeks after they were raised, wherever their returns were signed off.
   */
  @Transactional
  void closeMany(long partnershipId, LocalDate day, String proof) {
    sql.change(
        "update improvement_action set state = 'done', proof_words = ?, closed_at ="
            + AFTER_WEEKS
            + ", proof_on = cast("
            + AFTER_WEEKS
            + " as date), progress = 'closed', progress_at ="
            + AFTER_WEEKS
            + ", version = version + 1 where partnership_id = ? and state = 'open' and"
            + " due_on < ? and first_submitted_at is not null and mod(organisation_id * 7 +"
            + " char_length(question) * 3 + char_length(what), 10) < 7",
        proof,
        partnershipId,
        day);
    sql.change(
        "update submitted_action set state = 'done', closed_at = (select a.closed_at from"
            + " improvement_action a where a.id = submitted_action.action_id) where partnership_id"
            + " = ? and state = 'open' and action_id in (select id from improvement_action where"
            + " partnership_id = ? and state = 'done')",
        partnershipId,
        partnershipId);
    sql.change(
        KnownActions.FOLLOW
            + " partnership_id = ? and action_id in (select id from improvement_action where"
            + " partnership_id = ? and state = 'done')",
        partnershipId,
        partnershipId);
    sql.change(
        "insert into action_entry (action_id, partnership_id, at, person_id, kind, words) select"
            + " id, partnership_id, closed_at, null, 'closed', proof_words from improvement_action"
            + " where partnership_id = ? and state = 'done' and proof_words = ?",
        partnershipId,
        proof);
  }

  /** A person who can sign in, and the organisation or group that the person speaks for. */
  record Holder(String email, String name, @Nullable String speaksFor) {}

  List<Holder> holders(String county) {
    return sql.list(
        "select p.email, p.name, coalesce(o.name, g.name) as speaks_for from person p join"
            + " membership m on m.id = (select min(f.id) from membership f where f.person_id ="
            + " p.id) join partnership c on c.id = m.partnership_id and c.code = ? left join"
            + " organisation o on o.id = m.organisation_id left join organisation_group g on g.id ="
            + " m.group_id where p.password_hash is not null order by p.id",
        row -> new Holder(row.getString(1), row.getString(2), row.getString(3)),
        county);
  }
}
