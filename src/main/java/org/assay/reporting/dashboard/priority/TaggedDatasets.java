package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.engine.questionset.FormKind;
import org.assay.reporting.AnswerSummaryTables;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.paper.FigureWords;

/** The partnership's own quarterly figures about a priority. */
@Singleton
class TaggedDatasets implements PrioritySource {
  @Override
  public IndicatorSource source() {
    return IndicatorSource.DATASETS;
  }

  @Override
  public Said all(PriorityScope scope) {
    return new Said(known(scope, List.of()));
  }

  @Override
  public List<Known> some(PriorityScope scope, Said all, List<String> questions) {
    return known(scope, questions);
  }

  private static List<Known> known(PriorityScope scope, List<String> questions) {
    var known = new ArrayList<Known>();
    for (var data : scope.cycles()) {
      if (data.scope().edition().set().kind() != FormKind.DATASET) continue;
      var keys = PriorityScope.keys(scope.questions(data, questions, it -> true));
      var told =
          scope.told(data).questions().stream()
              .filter(it -> keys.contains(it.key()) && it.answered() > 0)
              .toList();
      if (questions.isEmpty()) known.add(all(data, told));
      else told.forEach(it -> known.addAll(each(data, it)));
    }
    return known;
  }

  /** How many figures there are; each stands on a page of its own. */
  private static Known all(CycleData data, List<AnswerSummary> told) {
    return new Known(
        data.scope().cycle().title(),
        told.isEmpty() ? "No figure yet" : number(told.size(), "figure"),
        "from %s; each with the quarter before".formatted(number(data.returned(), "return")),
        PriorityScope.path(data) + "/answers",
        !told.isEmpty());
  }

  private static List<Known> each(CycleData data, AnswerSummary it) {
    return it.parts().stream()
        .map(
            part -> {
              var before = part.before();
              return new Known(
                  "%s: %s %s %s"
                      .formatted(data.scope().cycle().title(), it.ref(), it.text(), part.label())
                      .strip(),
                  said(AnswerSummaryTables.total(it, part, part.all(), it.answered())),
                  "%s answered; in the quarter before %s"
                      .formatted(
                          number(it.answered(), "organisation"),
                          before == null
                              ? "it was not counted"
                              : said(
                                  AnswerSummaryTables.total(it, part, before, it.lastAnswered()))),
                  PriorityScope.path(data) + "/questions/" + it.key());
            })
        .toList();
  }

  private static String said(@org.jspecify.annotations.Nullable String words) {
    return Objects.requireNonNullElse(words, FigureWords.NONE);
  }
}
