package org.assay.reporting.dashboard;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.assay.reporting.dashboard.meeting.Quadrants;
import org.assay.reporting.dashboard.meeting.Quadrants.Quadrant;
import org.assay.reporting.figures.StandardScores;
import org.jspecify.annotations.Nullable;

/** Reads how organisations stand by standard, a page at a time; the database sorts and cuts. */
@Singleton
class HeatMapRepository {
  private static final String FROM =
      " from submission s join organisation o on o.id = s.organisation_id";
  private static final String COUNTED =
      " where s.partnership_id = ? and s.cycle_id = ? and s.submitted_at <= ? and s.superseded_at >"
          + " ?";

  private final Sql sql;

  HeatMapRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /**
   * @param ratio of the whole return, in [0, 1]; null when nothing is scored
   * @param heldBy keys of the critical questions that hold its band down
   * @param standards by key, in [0, 1]; one without a score is left out
   */
  record Organisation(
      long returnId,
      String name,
      @Nullable BigDecimal ratio,
      @Nullable String band,
      List<String> heldBy,
      Map<String, BigDecimal> standards) {}

  private record Head(
      long submission,
      long returnId,
      String name,
      @Nullable BigDecimal ratio,
      @Nullable String band,
      @Nullable String heldBy) {}

  /**
   * @param at up to when submissions count
   * @param rule which quadrant an organisation stands in
   * @param withheld returns that the reader may not read yet
   */
  Page<Organisation> page(
      Cycle cycle,
      Instant at,
      HeatMapSearch search,
      Quadrants rule,
      Collection<Long> withheld,
      int size) {
    var values = values(cycle, at, search, rule, withheld);
    var where = COUNTED + condition(search, withheld);
    var total = sql.count("select count(*) from submission s" + where, values.toArray());
    return Page.of(search.page(), size, total, before -> read(search, where, values, size, before));
  }

  private List<Organisation> read(
      HeatMapSearch search, String where, List<Object> values, int size, long before) {
    var all = new ArrayList<Object>();
    var standard = search.standard();
    if (standard != null) all.add(standard);
    all.addAll(values);
    all.add((long) size);
    all.add(before);
    var heads =
        sql.list(
            "select s.id, s.return_id, o.name, s.ratio, s.band, s.capped_by"
                + FROM
                + (standard == null
                    ? ""
                    : " left join submission_section x on x.submission_id = s.id and x.section_key"
                        + " = ?")
                + where
                + " order by "
                + order(search)
                + " limit ? offset ?",
            HeatMapRepository::head,
            all.toArray());
    return organisations(heads);
  }

  /** Each ends in the id, so that nobody is on two pages. */
  private static String order(HeatMapSearch search) {
    if (search.standard() != null) {
      return "case when x.ratio is null then 1 else 0 end, x.ratio, o.name, o.id";
    }
    return search.order().isEmpty()
        ? "o.name, o.id"
        : "case when s.ratio is null then 1 else 0 end, s.ratio, o.name, o.id";
  }

  private static String condition(HeatMapSearch search, Collection<Long> withheld) {
    return search.filter().condition()
        + (search.band() == null ? "" : " and s.band = ?")
        + (search.held() ? " and s.held = true" : "")
        + quadrant(search.quadrant())
        + (withheld.isEmpty() ? "" : " and s.return_id not in " + Sql.marks(withheld.size()));
  }

  private static String quadrant(@Nullable Quadrant it) {
    return it == null
        ? ""
        : " and s.ratio "
            + (it.inPlace() ? ">=" : "<")
            + " ? and s.impact_mean "
            + (it.difference() ? ">=" : "<")
            + " ?";
  }

  /** How many organisations stand in each part of compliance against impact. */
  Map<Quadrant, Integer> quadrants(Cycle cycle, Instant at, Quadrants rule) {
    var counts = new EnumMap<Quadrant, Integer>(Quadrant.class);
    sql.list(
            "select x.in_place, x.difference, count(*) many from (select case when s.ratio >= ?"
                + " then 1 else 0 end in_place, case when s.impact_mean >= ? then 1 else 0 end"
                + " difference from submission s"
                + COUNTED
                + " and s.ratio is not null and s.impact_mean is not null) x group by x.in_place,"
                + " x.difference",
            row ->
                Map.entry(
                    Quadrants.of(row.getInt("in_place") == 1, row.getInt("difference") == 1),
                    row.getInt("many")),
            rule.compliance(),
            Quadrants.IMPACT,
            cycle.partnershipId(),
            cycle.id(),
            at,
            at)
        .forEach(it -> counts.put(it.getKey(), it.getValue()));
    return counts;
  }

  private static List<Object> values(
      Cycle cycle, Instant at, HeatMapSearch search, Quadrants rule, Collection<Long> withheld) {
    var values = new ArrayList<Object>(List.of(cycle.partnershipId(), cycle.id(), at, at));
    values.addAll(search.filter().values());
    if (search.band() != null) values.add(search.band());
    if (search.quadrant() != null) values.addAll(List.of(rule.compliance(), Quadrants.IMPACT));
    values.addAll(withheld);
    return values;
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getLong("id"),
        row.getLong("return_id"),
        row.getString("name"),
        row.getBigDecimal("ratio"),
        row.getString("band"),
        row.getString("capped_by"));
  }

  private List<Organisation> organisations(List<Head> heads) {
    var standards = StandardScores.of(sql, heads.stream().map(Head::submission).toList());
    return heads.stream()
        .map(
            it ->
                new Organisation(
                    it.returnId(),
                    it.name(),
                    it.ratio(),
                    it.band(),
                    it.heldBy() == null ? List.of() : List.of(it.heldBy().split(",")),
                    standards.getOrDefault(it.submission(), Map.of())))
        .toList();
  }
}
