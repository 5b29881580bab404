package org.assay.reporting.returnreport;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.platform.Sql;

/**
 * What stands beside an organisation's own answers: its peers' scores, and its own of the last
 * cycle.
 */
@Singleton
class ReturnFiguresRepository {
  /** What no later submission has taken the place of. */
  private static final String LATEST = " and s.superseded_at = '9999-12-31 00:00:00'";

  private static final String OTHERS =
      " where s.partnership_id = ? and s.cycle_id = ? and s.organisation_id <> ?" + LATEST;

  private final Sql sql;

  ReturnFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /** One score of one peer in one standard. */
  record PeerScore(String section, BigDecimal ratio) {}

  /** How many others have submitted, by kind. */
  List<PeerGroup.Kind> returned(Cycle cycle, Organisation own) {
    return sql.list(
        "select s.setting_type, s.phase, s.sector, count(*) from submission s"
            + OTHERS
            + " and s.ratio is not null group by s.setting_type, s.phase, s.sector",
        row ->
            new PeerGroup.Kind(
                SettingType.of(row.getString(1)),
                Phase.of(row.getString(2)),
                Sector.of(row.getString(3)),
                row.getInt(4)),
        cycle.partnershipId(),
        cycle.id(),
        own.id());
  }

  /** The overall score of each of a group, the organisation itself left out. */
  List<BigDecimal> overall(Cycle cycle, Organisation own, PeerGroup group) {
    return sql.list(
        "select s.ratio from submission s" + OTHERS + within(group) + " and s.ratio is not null",
        row -> row.getBigDecimal(1),
        bounds(cycle, own, group));
  }

  /** The scores of each of a group by standard, the organisation itself left out. */
  List<PeerScore> sections(Cycle cycle, Organisation own, PeerGroup group) {
    return sql.list(
        "select x.section_key, x.ratio from submission s join submission_section x on"
            + " x.submission_id = s.id and x.partnership_id = s.partnership_id"
            + OTHERS
            + within(group)
            + " and x.ratio is not null",
        row -> new PeerScore(row.getString(1), row.getBigDecimal(2)),
        bounds(cycle, own, group));
  }

  private static String within(PeerGroup group) {
    return (group.type() == null ? "" : " and s.setting_type = ?")
        + (group.phase() == null ? "" : " and s.phase = ?")
        + " and s.sector in "
        + Sql.marks(group.sectors().size());
  }

  private static Object[] bounds(Cycle cycle, Organisation own, PeerGroup group) {
    var bounds = new ArrayList<Object>(List.of(cycle.partnershipId(), cycle.id(), own.id()));
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
