package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.Sql;

/** The steps of ladders, and what they brought in. */
@Singleton
class LadderRepository {
  private static final String SELECT =
      "select id, partnership_id, cycle_id, kind, planned_on, done_at from chase_rung";

  /** Who was reached, and who of them returned before they were next reached by another step. */
  private static final String YIELDS =
      "select x.rung_id, count(*), sum(case when x.first_submitted_at >= x.at and"
          + " timestampdiff(second, x.at, x.first_submitted_at) < ? * 86400 and (x.next_at is null"
          + " or x.first_submitted_at < x.next_at) then 1 else 0 end) from (select c.rung_id,"
          + " r.first_submitted_at, c.at, (select min(n.at) from chase_contact n where n.return_id"
          + " = c.return_id and n.rung_id is not null and n.rung_id <> c.rung_id and n.at > c.at)"
          + " next_at from chase_contact c join agency_return r on r.id = c.return_id where"
          + " c.partnership_id = ? and c.cycle_id = ? and c.rung_id is not null and c.at is not"
          + " null) x group by x.rung_id";

  /** So many contacts are not written while one waits to be committed. */
  private static final int NEWEST = 1_000;

  private final Sql sql;

  LadderRepository(Sql sql) {
    this.sql = sql;
  }

  /** In the order of their days. */
  List<Rung> rungs(long partnershipId, long cycleId) {
    return sql.list(
        SELECT + " where partnership_id = ? and cycle_id = ? order by planned_on, id",
        LadderRepository::rung,
        partnershipId,
        cycleId);
  }

  Optional<Rung> find(long partnershipId, long id) {
    return sql.first(
        SELECT + " where partnership_id = ? and id = ?", LadderRepository::rung, partnershipId, id);
  }

  /** The same, kept from other nodes until the transaction ends. */
  Optional<Rung> lock(long partnershipId, long id) {
    return sql.first(
        SELECT + " where partnership_id = ? and id = ? for update",
        LadderRepository::rung,
        partnershipId,
        id);
  }

  /** Of every partnership, those that the service sends and whose day has come. */
  List<Rung> due(LocalDate today) {
    return sql.list(
        SELECT
            + " where done_at is null and planned_on <= ? and kind in ('notice', 'invitation',"
            + " 'reminder') order by planned_on, id",
        LadderRepository::rung,
        today);
  }

  long add(long partnershipId, long cycleId, RungKind kind, LocalDate plannedOn) {
    return sql.insert(
        "insert into chase_rung (partnership_id, cycle_id, kind, planned_on) values (?, ?, ?, ?)",
        partnershipId,
        cycleId,
        kind.code(),
        plannedOn);
  }

  /** One that was never done. */
  void remove(Rung it) {
    sql.change(
        "delete from chase_rung where id = ? and partnership_id = ? and done_at is null",
        it.id(),
        it.partnershipId());
  }

  void done(Rung it, Instant at) {
    sql.change(
        "update chase_rung set done_at = ? where id = ? and partnership_id = ? and done_at is null",
        at,
        it.id(),
        it.partnershipId());
  }

  /**
   * Changes with whoever is reached. Those that wait are counted, and those that came last, since
   * one that was numbered earlier may be committed later.
   */
  String stamp(long partnershipId, long cycleId) {
    return sql.first(
            "select (select count(*) from chase_contact where partnership_id = ? and cycle_id = ?"
                + " and at is null), (select max(at) from chase_contact where partnership_id = ?"
                + " and cycle_id = ?), n.newest, (select count(*) from chase_contact where id >"
                + " n.newest - "
                + NEWEST
                + ") from (select coalesce(max(id), 0) newest from chase_contact) n",
            row ->
                row.getString(1)
                    + ","
                    + row.getString(2)
                    + ","
                    + row.getString(3)
                    + ","
                    + row.getString(4)
                    + "/",
            partnershipId,
            cycleId,
            partnershipId,
            cycleId)
        .orElse("");
  }

  /** By the id of the step. */
  Map<Long, RungYield> yields(long partnershipId, long cycleId) {
    var yields = new HashMap<Long, RungYield>();
    sql.list(
            YIELDS,
            row -> Map.entry(row.getLong(1), new RungYield(row.getInt(2), row.getInt(3))),
            RungYield.DAYS,
            partnershipId,
            cycleId)
        .forEach(it -> yields.put(it.getKey(), it.getValue()));
    return yields;
  }

  private static Rung rung(ResultSet row) throws SQLException {
    return new Rung(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("cycle_id"),
        RungKind.of(row.getString("kind")).orElseThrow(),
        Objects.requireNonNull(Sql.date(row, "planned_on")),
        Sql.instant(row, "done_at"));
  }
}
