package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Edition;
import org.assay.platform.Sql;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.TalliedValues.Cell;
import org.assay.reporting.figures.ToldFigures.Numbers;
import org.assay.reporting.figures.tally.Tallies;
import org.assay.reporting.figures.tally.TalliesAt;

/** Reads what was answered that is no place on a scale, beside what was answered before. */
@Singleton
class ToldReader {
  private final Tallies tallies;
  private final Sql sql;

  ToldReader(Tallies tallies, Sql sql) {
    this.tallies = tallies;
    this.sql = sql.patient();
  }

  /**
   * @param now the tallies of the scope's cycle; {@code answers} in them
   */
  List<ToldQuestion> questions(
      ReportScope scope, TalliesAt now, List<AnswerCount> answers, Map<String, String> then) {
    return ToldFigures.of(
        scope.edition(), then, numbers(now, scope.edition(), answers), before(scope));
  }

  private Numbers before(ReportScope scope) {
    var before = scope.before();
    if (before == null) return Numbers.NONE;
    var of = tallies.at(before.cycle(), scope.at());
    return numbers(of, before.edition(), TalliedFigures.answers(of));
  }

  private Numbers numbers(TalliesAt of, Edition edition, List<AnswerCount> answers) {
    return Numbers.of(
        answers,
        TalliedValues.cells(of),
        TalliedValues.amounts(of, ToldFigures.spread(edition)),
        choosers(of, ToldFigures.several(edition)));
  }

  /** By sector and district, which the tally of answers does not know. */
  private List<Cell> choosers(TalliesAt of, List<String> questions) {
    if (questions.isEmpty()) return List.of();
    var values = new ArrayList<Object>(questions);
    values.addAll(List.of(of.cycle().partnershipId(), of.cycle().id(), of.at(), of.at()));
    return sql.list(
        "select x.question_key, s.sector, s.district, count(*) n from submission s join"
            + " submission_answer x on x.submission_id = s.id and x.state = 'answered' and"
            + " x.question_key in "
            + Sql.marks(questions.size())
            + " where s.partnership_id = ? and s.cycle_id = ? and s.submitted_at <= ? and"
            + " s.superseded_at > ? group by x.question_key, s.sector, s.district",
        row ->
            new Cell(
                row.getString("question_key"),
                "",
                row.getString("sector"),
                row.getString("district"),
                row.getInt("n"),
                BigDecimal.ZERO,
                null),
        values.toArray());
  }
}
