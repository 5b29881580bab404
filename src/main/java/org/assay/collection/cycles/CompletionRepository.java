package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Completion.Cell;
import org.assay.collection.cycles.Completion.Count;
import org.assay.people.directory.SchoolGroup;
import org.assay.people.directory.SettingType;
import org.assay.platform.KeptResults;
import org.assay.platform.Sql;

@Singleton
class CompletionRepository {
  private static final String COUNTS =
      "count(*) asked, sum(case when r.first_submitted_at < ? and r.first_submitted_at <= ? then 1"
          + " else 0 end) on_time, sum(case when r.first_submitted_at >= ? and"
          + " r.first_submitted_at <= ? then 1 else 0 end) late, sum(case when"
          + " r.first_submitted_at is null and r.status = 'awaiting-sign-off' then 1 else 0 end)"
          + " awaiting, sum(case when r.first_submitted_at is null and r.status = 'in-progress'"
          + " then 1 else 0 end) in_progress, sum(case when r.first_submitted_at is null and"
          + " r.status = 'not-started' then 1 else 0 end) not_started";
  private static final String CUTS = "o.sector, o.setting_type, o.phase, o.district, o.quadrant";
  private static final String FROM =
      " from agency_return r join organisation o on o.id = r.organisation_id and"
          + " o.partnership_id = r.partnership_id where r.partnership_id = ? and r.cycle_id = ?"
          + Denominator.CONDITION;

  private static final int KEPT = 50;

  private record Key(long cycle, String stamp) {}

  private final Sql sql;
  private final CompletionStamps stamps;
  private final KeptResults<Key, List<Cell>> kept = new KeptResults<>(KEPT);

  CompletionRepository(Sql sql, CompletionStamps stamps) {
    this.sql = sql;
    this.stamps = stamps;
  }

  /**
   * @param at up to when a return counts as returned; how far the others are is as of now
   */
  List<Cell> cells(Cycle cycle, Instant at) {
    return kept.of(
        new Key(cycle.id(), stamps.of(cycle, at)), () -> List.copyOf(counted(cycle, at)));
  }

  private List<Cell> counted(Cycle cycle, Instant at) {
    var icbs = icbs(cycle.partnershipId());
    return sql.list(
        "select " + CUTS + ", " + COUNTS + FROM + " group by " + CUTS,
        row -> cell(row, icbs),
        values(cycle, at));
  }

  /** Health boards by the name of the district. */
  private Map<String, String> icbs(long partnershipId) {
    var icbs = new HashMap<String, String>();
    sql.list(
        "select name, icb from district where partnership_id = ? and icb is not null",
        row -> icbs.put(row.getString(1), row.getString(2)),
        partnershipId);
    return icbs;
  }

  Count whole(Cycle cycle, Instant at) {
    return Completion.sum(cells(cycle, at));
  }

  private static Object[] values(Cycle cycle, Instant at) {
    return new Object[] {
      cycle.onTimeUntil(),
      at,
      cycle.onTimeUntil(),
      at,
      cycle.partnershipId(),
      cycle.id(),
      Denominator.day(cycle, at),
      at
    };
  }

  private static Cell cell(ResultSet row, Map<String, String> icbs) throws SQLException {
    var codes = OrganisationPlaces.codes(row);
    SchoolGroup.of(SettingType.of(row.getString("setting_type")))
        .ifPresent(it -> codes.put(Cut.SCHOOL_GROUP, it.code()));
    var district = row.getString("district");
    var icb = district == null ? null : icbs.get(district);
    if (icb != null) codes.put(Cut.ICB, icb);
    return new Cell(Map.copyOf(codes), count(row));
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        row.getInt("asked"),
        row.getInt("on_time"),
        row.getInt("late"),
        row.getInt("awaiting"),
        row.getInt("in_progress"),
        row.getInt("not_started"));
  }
}
