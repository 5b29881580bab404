package org.assay.reporting;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assay.cycles.Cut;
import org.assay.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.reporting.CycleFigures.AnswerCount;
import org.assay.reporting.CycleFigures.Asked;
import org.assay.reporting.CycleFigures.EvidenceAges;
import org.assay.reporting.CycleFigures.ImpactCount;
import org.assay.reporting.CycleFigures.Paired;
import org.assay.reporting.CycleFigures.Returned;
import org.assay.reporting.CycleFigures.SectionMark;
import org.assay.reporting.CycleFigures.Unmet;
import org.jspecify.annotations.Nullable;

/** Reads submissions, and of a return only when it began, was declared and was submitted. */
@Singleton
class CycleFiguresRepository {
  /** Takes partnership, cycle, time, partnership. */
  private static final String LATEST =
      "select s.* from submission s join (select return_id, max(number) latest from submission"
          + " where partnership_id = ? and cycle_id = ? and submitted_at <= ? group by return_id) m"
          + " on m.return_id = s.return_id and m.latest = s.number where s.partnership_id = ?";

  /** Takes partnership, cycle, time, partnership. */
  private static final String LATEST_IDS = LATEST.replace("s.*", "s.id, s.organisation_id");

  private static final String CUTS =
      "%1$s.sector, %1$s.setting_type, %1$s.phase, %1$s.district," + " %1$s.quadrant";

  private final Sql sql;

  CycleFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  CycleFigures read(Cycle cycle, Instant at) {
    return new CycleFigures(
        asked(cycle),
        returned(cycle, at),
        sections(cycle, at),
        answers(cycle, at),
        impacts(cycle, at),
        evidence(cycle, at));
  }

  /** In order of name. */
  private List<Asked> asked(Cycle cycle) {
    return sql.list(
        "select "
            + CUTS.formatted("o")
            + ", o.id, o.name, t.at begun_at, r.declared_at, r.first_submitted_at from"
            + " agency_return r join organisation o on o.id = r.organisation_id and"
            + " o.partnership_id = r.partnership_id left join change_trail t on t.sheet_id ="
            + " r.sheet_id and t.partnership_id = r.partnership_id and t.seq = 1 where"
            + " r.partnership_id = ? and r.cycle_id = ? order by o.name, o.id",
        row ->
            new Asked(
                row.getLong("id"),
                row.getString("name"),
                codes(row),
                Sql.instant(row, "begun_at"),
                Sql.instant(row, "declared_at"),
                Sql.instant(row, "first_submitted_at")),
        cycle.partnershipId(),
        cycle.id());
  }

  private List<Returned> returned(Cycle cycle, Instant at) {
    return sql.list(
        "select "
            + CUTS.formatted("l")
            + ", l.id, l.organisation_id, l.ratio, l.answered, l.not_applicable, l.unanswered from"
            + " ("
            + LATEST
            + ") l order by l.id",
        row ->
            new Returned(
                row.getLong("id"),
                row.getLong("organisation_id"),
                codes(row),
                row.getBigDecimal("ratio"),
                row.getInt("answered"),
                row.getInt("not_applicable"),
                row.getInt("unanswered")),
        latest(cycle, at));
  }

  private List<SectionMark> sections(Cycle cycle, Instant at) {
    return sql.list(
        "select c.submission_id, c.section_key, c.ratio, c.met, c.partly, c.not_met,"
            + " c.not_applicable from ("
            + LATEST_IDS
            + ") l join submission_section c on c.submission_id = l.id order by c.submission_id",
        row ->
            new SectionMark(
                row.getLong("submission_id"),
                row.getString("section_key"),
                row.getBigDecimal("ratio"),
                new Standing(
                    row.getInt("met"),
                    row.getInt("partly"),
                    row.getInt("not_met"),
                    row.getInt("not_applicable"))),
        latest(cycle, at));
  }

  private List<AnswerCount> answers(Cycle cycle, Instant at) {
    return sql.list(
        "select a.question_key, a.state, a.option_code, count(*) answers, count(a.ratio) scored,"
            + " coalesce(sum(a.ratio), 0) total, sum(case when a.ratio = 1 then 1 else 0 end) met,"
            + " sum(case when a.ratio = 0 then 1 else 0 end) not_met from ("
            + LATEST_IDS
            + ") l join submission_answer a on a.submission_id = l.id group by a.question_key,"
            + " a.state, a.option_code",
        CycleFiguresRepository::answerCount,
        latest(cycle, at));
  }

  private List<ImpactCount> impacts(Cycle cycle, Instant at) {
    return sql.list(
        "select a.question_key, a.impact_level, a.impact_sources, count(*) claims from ("
            + LATEST_IDS
            + ") l join submission_answer a on a.submission_id = l.id where a.impact_level is not"
            + " null group by a.question_key, a.impact_level, a.impact_sources",
        row ->
            new ImpactCount(
                row.getString("question_key"),
                row.getInt("impact_level"),
                row.getString("impact_sources"),
                row.getInt("claims")),
        latest(cycle, at));
  }

  private EvidenceAges evidence(Cycle cycle, Instant at) {
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var values = new ArrayList<@Nullable Object>();
    for (var months : new int[] {6, 6, 12, 12, 24, 24}) {
      values.add(day.minusMonths(months));
    }
    values.addAll(List.of(latest(cycle, at)));
    return sql.first(
            "select coalesce(sum(a.evidence_count), 0), sum(case when a.oldest_evidence > ? then 1"
                + " else 0 end), sum(case when a.oldest_evidence <= ? and a.oldest_evidence > ?"
                + " then 1 else 0 end), sum(case when a.oldest_evidence <= ? and"
                + " a.oldest_evidence > ? then 1 else 0 end), sum(case when a.oldest_evidence <= ?"
                + " then 1 else 0 end), sum(case when a.oldest_evidence is null then 1 else 0 end)"
                + " from ("
                + LATEST_IDS
                + ") l join submission_answer a on a.submission_id = l.id where a.evidence_count >"
                + " 0",
            row ->
                new EvidenceAges(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6)),
            values.toArray())
        .orElseThrow();
  }

  /**
   * @param musts keys of the questions that law or statutory guidance requires
   */
  List<Unmet> unmet(Cycle cycle, Instant at, Collection<String> musts) {
    if (musts.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<@Nullable Object>(List.of(latest(cycle, at)));
    values.addAll(musts);
    return sql.list(
        "select l.id, o.name, a.question_key, a.state, a.option_code, a.ratio from ("
            + LATEST_IDS
            + ") l join submission_answer a on a.submission_id = l.id join organisation o on o.id ="
            + " l.organisation_id where a.question_key in "
            + Sql.marks(musts.size())
            + " and (a.state in ('notYet', 'unknown') or a.state = 'answered' and a.ratio < 1)"
            + " order by o.name, l.id",
        row ->
            new Unmet(
                row.getLong("id"),
                row.getString("name"),
                row.getString("question_key"),
                row.getString("state"),
                row.getString("option_code"),
                row.getBigDecimal("ratio")),
        values.toArray());
  }

  /** Questions that organisations answered in both cycles under one key. */
  List<Paired> paired(Cycle cycle, Cycle before, Instant at) {
    var values = new ArrayList<@Nullable Object>(List.of(latest(cycle, at)));
    values.addAll(List.of(latest(before, at)));
    return sql.list(
        "select a.question_key, count(*) pairs, sum(a.ratio) now_total, sum(b.ratio) before_total"
            + " from ("
            + LATEST_IDS
            + ") l join ("
            + LATEST_IDS
            + ") p on p.organisation_id = l.organisation_id join submission_answer a on"
            + " a.submission_id = l.id join submission_answer b on b.submission_id = p.id and"
            + " b.question_key = a.question_key where a.ratio is not null and b.ratio is not null"
            + " group by a.question_key",
        row ->
            new Paired(
                row.getString("question_key"),
                row.getInt("pairs"),
                row.getBigDecimal("now_total"),
                row.getBigDecimal("before_total")),
        values.toArray());
  }

  private static Object[] latest(Cycle cycle, Instant at) {
    return new Object[] {cycle.partnershipId(), cycle.id(), at, cycle.partnershipId()};
  }

  private static AnswerCount answerCount(ResultSet row) throws SQLException {
    var state = row.getString("state");
    var number = row.getInt("answers");
    var scored = row.getInt("scored");
    return new AnswerCount(
        row.getString("question_key"),
        state,
        row.getString("option_code"),
        number,
        scored,
        row.getBigDecimal("total"),
        standing(state, number, scored, row.getInt("met"), row.getInt("not_met")));
  }

  private static Standing standing(String state, int number, int scored, int met, int notMet) {
    return switch (state) {
      case "answered" -> new Standing(met, scored - met - notMet, notMet, 0);
      case "notApplicable" -> new Standing(0, 0, 0, number);
      default -> Standing.NONE;
    };
  }

  private static Map<Cut, String> codes(ResultSet row) throws SQLException {
    var codes = new EnumMap<Cut, String>(Cut.class);
    for (var cut : Cut.values()) {
      var code = row.getString(cut.ordinal() + 1);
      if (code != null) {
        codes.put(cut, code);
      }
    }
    return codes;
  }
}
