package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.reporting.figures.tally.Counting;
import org.jspecify.annotations.Nullable;

/** Reads how single organisations stand, as many as a page holds. */
@Singleton
class MarkRepository {
  private final Sql sql;

  MarkRepository(Sql sql) {
    this.sql = sql.patient();
  }

  private record Head(
      String name,
      @Nullable Long submission,
      @Nullable BigDecimal ratio,
      @Nullable String band,
      List<String> caps) {}

  /** All that were asked, in order of name; for cycles that ask few. */
  List<OrganisationMark> all(Cycle cycle, Instant at) {
    return marks(
        sql.list(
            "select o.name, s.id, s.ratio, s.band, s.capped_by from agency_return r join"
                + " organisation o on o.id = r.organisation_id left join submission s on"
                + " s.return_id = r.id and s.submitted_at <= ? and s.superseded_at > ? where"
                + " r.partnership_id = ? and r.cycle_id = ? order by o.name, o.id",
            MarkRepository::head,
            at,
            at,
            cycle.partnershipId(),
            cycle.id()));
  }

  /** Those with the lowest scores, lowest first. */
  List<OrganisationMark> lowest(Cycle cycle, Instant at, int most) {
    return marks(
        sql.list(
            select() + " and s.ratio is not null order by s.ratio, o.name, o.id limit " + most,
            MarkRepository::head,
            Counting.at(cycle, at)));
  }

  /** Those whose band a critical question holds down, in order of name. */
  List<OrganisationMark> capped(Cycle cycle, Instant at) {
    return sql
        .list(
            select() + " and s.held = true order by o.name, o.id",
            MarkRepository::head,
            Counting.at(cycle, at))
        .stream()
        .map(it -> mark(it, Map.of()))
        .toList();
  }

  /** Their names and bands alone, which are in an index: without scores, and why they are held. */
  List<OrganisationMark> held(Cycle cycle, Instant at) {
    return sql.list(
        "select o.name, s.band from submission s join organisation o on o.id = s.organisation_id"
            + " where "
            + Counting.COUNTED.formatted("s")
            + " and s.held = true order by o.name, o.id",
        row ->
            new OrganisationMark(
                row.getString(1), true, null, row.getString(2), List.of(), Map.of()),
        Counting.at(cycle, at));
  }

  private static String select() {
    return "select o.name, s.id, s.ratio, s.band, s.capped_by from submission s join organisation o"
        + " on o.id = s.organisation_id where "
        + Counting.COUNTED.formatted("s");
  }

  private static Head head(ResultSet row) throws SQLException {
    var caps = row.getString("capped_by");
    return new Head(
        row.getString("name"),
        Sql.id(row, "id"),
        row.getBigDecimal("ratio"),
        row.getString("band"),
        caps == null ? List.of() : Arrays.asList(caps.split(",")));
  }

  private List<OrganisationMark> marks(List<Head> heads) {
    var ids = heads.stream().map(Head::submission).filter(Objects::nonNull).toList();
    var standards = StandardScores.of(sql, ids);
    return heads.stream()
        .map(
            it ->
                mark(
                    it,
                    it.submission() == null
                        ? Map.of()
                        : standards.getOrDefault(it.submission(), Map.of())))
        .toList();
  }

  private static OrganisationMark mark(Head it, Map<String, BigDecimal> standards) {
    return new OrganisationMark(
        it.name(), it.submission() != null, it.ratio(), it.band(), it.caps(), standards);
  }
}
