package org.assay.reporting.returnreport;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.scoring.Ratio;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an organisation's own answers: its peers' scores, and its own of the last
 * cycle.
 */
@Singleton
class ReturnFiguresRepository {
  /** What no later submission has taken the place of. */
  private static final String LATEST = " and s.superseded_at = '9999-12-31 00:00:00'";

  private static final String ALL = " where s.partnership_id = ? and s.cycle_id = ?" + LATEST;

  private final Sql sql;

  ReturnFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /** Changes with every submission of anybody. */
  long newest() {
    return sql.count("select coalesce(max(id), 0) from submission");
  }

  /** How many have submitted, by kind. */
  List<PeerGroup.Kind> returned(Cycle cycle) {
    return sql.list(
        "select s.setting_type, s.phase, s.sector, count(*) from submission s"
            + ALL
            + " and s.ratio is not null group by s.setting_type, s.phase, s.sector",
        row ->
            new PeerGroup.Kind(
                SettingType.of(row.getString(1)),
                Phase.of(row.getString(2)),
                Sector.of(row.getString(3)),
                row.getInt(4)),
        cycle.partnershipId(),
        cycle.id());
  }

  private record Given(String section, Ratio ratio, int times) {}

  /** The scores of the whole returns of a group. */
  ScoreCounts overall(Cycle cycle, PeerGroup group) {
    return counts(
        sql.list(
            "select '' as section_key, s.ratio, count(*) as many from submission s"
                + ALL
                + within(group)
                + " and s.ratio is not null group by s.ratio",
            ReturnFiguresRepository::given,
            bounds(cycle, group)));
  }

  /** The scores of a group by standard. */
  Map<String, ScoreCounts> sections(Cycle cycle, PeerGroup group) {
    return sql
        .list(
            "select x.section_key, x.ratio, count(*) as many from submission s join"
                + " submission_section x on x.submission_id = s.id and x.partnership_id ="
                + " s.partnership_id"
                + ALL
                + within(group)
                + " and x.ratio is not null group by x.section_key, x.ratio",
            ReturnFiguresRepository::given,
            bounds(cycle, group))
        .stream()
        .collect(groupingBy(Given::section, collectingAndThen(toList(), it -> counts(it))));
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        row.getString("section_key"), Ratio.of(row.getBigDecimal("ratio")), row.getInt("many"));
  }

  private static ScoreCounts counts(List<Given> all) {
    var times = new TreeMap<Ratio, Integer>();
    all.forEach(it -> times.merge(it.ratio(), it.times(), Integer::sum));
    return new ScoreCounts(times);
  }

  /**
   * What an organisation submitted last in a cycle.
   *
   * @param kind of which it was then
   */
  record Submitted(long id, PeerGroup.Kind kind, @Nullable BigDecimal ratio) {}

  Optional<Submitted> submitted(Cycle cycle, Organisation own) {
    return sql.first(
        "select s.id, s.setting_type, s.phase, s.sector, s.ratio from submission s"
            + ALL
            + " and s.organisation_id = ?",
        row ->
            new Submitted(
                row.getLong(1),
                new PeerGroup.Kind(
                    SettingType.of(row.getString(2)),
                    Phase.of(row.getString(3)),
                    Sector.of(row.getString(4)),
                    1),
                row.getBigDecimal(5)),
        cycle.partnershipId(),
        cycle.id(),
        own.id());
  }

  /** The scores of one submission by standard. */
  Map<String, BigDecimal> sections(Submitted it) {
    var worth = new HashMap<String, BigDecimal>();
    sql.list(
        "select section_key, ratio from submission_section where submission_id = ? and ratio is"
            + " not null",
        row -> worth.put(row.getString(1), row.getBigDecimal(2)),
        it.id());
    return worth;
  }

  private static String within(PeerGroup group) {
    return (group.type() == null ? "" : " and s.setting_type = ?")
        + (group.phase() == null ? "" : " and s.phase = ?")
        + " and s.sector in "
        + Sql.marks(group.sectors().size());
  }

  private static Object[] bounds(Cycle cycle, PeerGroup group) {
    var bounds = new ArrayList<Object>(List.of(cycle.partnershipId(), cycle.id()));
    if (group.type() != null) bounds.add(group.type().code());
    if (group.phase() != null) bounds.add(group.phase().code());
    group.sectors().forEach(it -> bounds.add(it.code()));
    return bounds.toArray();
  }

  /** Its own answers' worth by question in another cycle; empty when it submitted nothing there. */
  Map<String, BigDecimal> own(Cycle cycle, Organisation own) {
    var worth = new HashMap<String, BigDecimal>();
    sql.list(
        "select a.question_key, a.ratio from submission s join submission_answer a on"
            + " a.submission_id = s.id and a.partnership_id = s.partnership_id where"
            + " s.partnership_id = ? and s.cycle_id = ?"
            + LATEST
            + " and"
            + " s.organisation_id = ? and a.ratio is not null",
        row -> worth.put(row.getString(1), row.getBigDecimal(2)),
        cycle.partnershipId(),
        cycle.id(),
        own.id());
    return worth;
  }
}
