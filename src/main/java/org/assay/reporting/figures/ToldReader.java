package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.ToldFigures.Numbers;

/** Reads what was answered that is no place on a scale, beside what was answered before. */
@Singleton
class ToldReader {
  private final CycleFiguresRepository figures;
  private final ValueRepository values;

  ToldReader(CycleFiguresRepository figures, ValueRepository values) {
    this.figures = figures;
    this.values = values;
  }

  List<ToldQuestion> questions(
      ReportScope scope, List<AnswerCount> answers, Map<String, String> then) {
    var before = scope.before();
    return ToldFigures.of(
        scope.edition(),
        then,
        numbers(scope.cycle(), scope.edition(), scope.at(), answers),
        before == null
            ? Numbers.NONE
            : numbers(
                before.cycle(),
                before.edition(),
                scope.at(),
                figures.answers(before.cycle(), scope.at())));
  }

  private Numbers numbers(Cycle cycle, Edition edition, Instant at, List<AnswerCount> answers) {
    return Numbers.of(
        answers, values.cells(cycle, at), values.amounts(cycle, at, ToldFigures.spread(edition)));
  }
}
