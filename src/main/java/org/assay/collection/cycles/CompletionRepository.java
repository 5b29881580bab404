package org.assay.collection.cycles;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.collection.cycles.Completion.Cell;
import org.assay.collection.cycles.Completion.Count;
import org.assay.collection.cycles.CompletionStamps.CycleBy;
import org.assay.collection.cycles.CompletionStamps.Stamp;
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
   * Who has returned by a time, of several cycles of a partnership, in their order; how far the
   * others are is as of now. It asks as many statements as for one.
   */
  List<List<Cell>> cells(List<CycleBy> several) {
    if (several.isEmpty()) return List.of();
    var stamp = stamps.of(several);
    var found = new HashMap<CycleBy, List<Cell>>();
    for (var it : several) kept.find(key(it, stamp)).ifPresent(cells -> found.put(it, cells));
    var missing = several.stream().filter(it -> !found.containsKey(it)).toList();
    if (!missing.isEmpty()) {
      var counted = counted(missing);
      for (int i = 0; i < missing.size(); i++) {
        kept.keep(key(missing.get(i), stamp), counted.get(i));
        found.put(missing.get(i), counted.get(i));
      }
    }
    return several.stream().map(found::get).toList();
  }

  private static Key key(CycleBy it, Map<CycleBy, Stamp> stamps) {
    return new Key(it.cycle().id(), requireNonNull(stamps.get(it)).text());
  }

  private List<List<Cell>> counted(List<CycleBy> several) {
    var icbs = icbs(several.getFirst().cycle().partnershipId());
    var cells = several.stream().map(it -> new ArrayList<Cell>()).toList();
    sql.list(
        IntStream.range(0, several.size())
            .mapToObj(
                ("select %d one, " + CUTS + ", " + COUNTS + FROM + " group by " + CUTS)::formatted)
            .collect(joining(" union all ")),
        row -> cells.get(row.getInt("one")).add(cell(row, icbs)),
        several.stream().flatMap(CompletionRepository::values).toArray());
    return cells.stream().map(List::copyOf).toList();
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

  private static Stream<Object> values(CycleBy it) {
    var onTime = it.cycle().onTimeUntil();
    return Stream.of(
        onTime,
        it.at(),
        onTime,
        it.at(),
        it.cycle().partnershipId(),
        it.cycle().id(),
        Denominator.day(it.cycle(), it.at()),
        it.at());
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
