package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.CycleFigures.EvidenceAges;
import org.assay.reporting.figures.CycleFigures.ImpactCount;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.figures.CycleFigures.SectionCell;
import org.jspecify.annotations.Nullable;

/** Counts submissions and their answers in the database; no answer is read one by one. */
@Singleton
class CycleFiguresRepository {

  /** Answers alike, over the index alone. */
  static final String ANSWERS =
      "select a.question_key, a.state, a.option_code, count(*) answers, count(a.ratio) scored,"
          + " coalesce(sum(a.ratio), 0) total, sum(case when a.ratio = 1 then 1 else 0 end) met,"
          + " sum(case when a.ratio = 0 then 1 else 0 end) not_met from submission_answer a where "
          + Counting.COUNTED.formatted("a")
          + " group by a.question_key, a.state, a.option_code";

  private final Sql sql;

  CycleFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  List<Returned> returned(Cycle cycle, Instant at) {
    var cuts = Counting.CUTS.formatted("s");
    return sql.list(
        "select "
            + cuts
            + ", count(*) returns, count(s.ratio) scored, coalesce(sum(s.ratio), 0) total,"
            + " sum(s.answered) answered, sum(s.not_applicable) not_applicable, sum(s.unanswered)"
            + " unanswered from submission s where "
            + Counting.COUNTED.formatted("s")
            + " group by "
            + cuts,
        row ->
            new Returned(
                CutsReader.codes(row),
                row.getInt("returns"),
                row.getInt("scored"),
                row.getBigDecimal("total"),
                row.getLong("answered"),
                row.getLong("not_applicable"),
                row.getLong("unanswered")),
        Counting.at(cycle, at));
  }

  List<SectionCell> sections(Cycle cycle, Instant at) {
    var cuts = Counting.CUTS.formatted("s");
    return sql.list(
        "select c.section_key, "
            + cuts
            + ", count(c.ratio) scored, coalesce(sum(c.ratio), 0) total, sum(c.met) met,"
            + " sum(c.partly) partly, sum(c.not_met) not_met, sum(c.not_applicable) not_applicable"
            + " from submission s join submission_section c on c.submission_id = s.id where "
            + Counting.COUNTED.formatted("s")
            + " group by c.section_key, "
            + cuts,
        row ->
            new SectionCell(
                row.getString("section_key"),
                CutsReader.codes(row),
                row.getInt("scored"),
                row.getBigDecimal("total"),
                new Standing(
                    row.getInt("met"),
                    row.getInt("partly"),
                    row.getInt("not_met"),
                    row.getInt("not_applicable"))),
        Counting.at(cycle, at));
  }

  List<AnswerCount> answers(Cycle cycle, Instant at) {
    return sql.list(ANSWERS, CycleFiguresRepository::answerCount, Counting.at(cycle, at));
  }

  /**
   * @param questions that ask what difference was made
   */
  List<ImpactCount> impacts(Cycle cycle, Instant at, Collection<String> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    return sql.list(
        "select a.question_key, a.impact_level, a.impact_sources, count(*) claims from"
            + " submission_answer a where "
            + Counting.COUNTED.formatted("a")
            + " and a.question_key in "
            + Sql.marks(questions.size())
            + " and a.impact_level is not null group by a.question_key, a.impact_level,"
            + " a.impact_sources",
        row ->
            new ImpactCount(
                row.getString("question_key"),
                row.getInt("impact_level"),
                row.getString("impact_sources"),
                row.getInt("claims")),
        Counting.at(cycle, at, questions));
  }

  EvidenceAges evidence(Cycle cycle, Instant at) {
    var day = at.atZone(England.ZONE).toLocalDate();
    var values = new ArrayList<@Nullable Object>();
    for (var months : new int[] {6, 6, 12, 12, 24, 24}) {
      values.add(day.minusMonths(months));
    }
    values.addAll(List.of(Counting.at(cycle, at)));
    return sql.first(
            "select coalesce(sum(a.evidence_count), 0), sum(case when a.oldest_evidence > ? then 1"
                + " else 0 end), sum(case when a.oldest_evidence <= ? and a.oldest_evidence > ?"
                + " then 1 else 0 end), sum(case when a.oldest_evidence <= ? and"
                + " a.oldest_evidence > ? then 1 else 0 end), sum(case when a.oldest_evidence <= ?"
                + " then 1 else 0 end), sum(case when a.oldest_evidence is null then 1 else 0 end)"
                + " from submission_answer a where "
                + Counting.COUNTED.formatted("a")
                + " and a.evidence_count > 0",
            CycleFiguresRepository::ages,
            values.toArray())
        .orElseThrow();
  }

  private static EvidenceAges ages(ResultSet row) throws SQLException {
    return new EvidenceAges(
        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6));
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
}
