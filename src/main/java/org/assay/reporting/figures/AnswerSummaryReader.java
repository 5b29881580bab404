package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Edition;
import org.assay.reporting.figures.AnswerSummaries.Numbers;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.tally.Tallies;
import org.assay.reporting.figures.tally.TalliesAt;

/** Reads answers to questions without a scale, beside those of the cycle before. */
@Singleton
class AnswerSummaryReader {
  private final Tallies tallies;

  AnswerSummaryReader(Tallies tallies) {
    this.tallies = tallies;
  }

  /**
   * @param now the tallies of the scope's cycle; {@code answers} in them
   */
  List<AnswerSummary> questions(
      ReportScope scope, TalliesAt now, List<AnswerCount> answers, Map<String, String> then) {
    return AnswerSummaries.of(
        scope.edition(), then, numbers(now, scope.edition(), answers), before(scope));
  }

  private Numbers before(ReportScope scope) {
    var before = scope.before();
    if (before == null) return Numbers.NONE;
    var of = tallies.at(before.cycle(), scope.at());
    return numbers(of, before.edition(), TalliedFigures.answers(of));
  }

  private static Numbers numbers(TalliesAt of, Edition edition, List<AnswerCount> answers) {
    return Numbers.of(
        answers,
        TalliedValues.cells(of),
        TalliedValues.amounts(of, AnswerSummaries.spread(edition)),
        TalliedValues.choosers(of, AnswerSummaries.several(edition)));
  }
}
