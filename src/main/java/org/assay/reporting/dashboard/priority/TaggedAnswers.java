package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.engine.questionset.Question;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Scored answers about a priority, in each cycle that asks about it. */
@Singleton
class TaggedAnswers implements PrioritySource {

  @Override
  public IndicatorSource source() {
    return IndicatorSource.ANSWERS;
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
    return scope.cycles().stream().flatMap(it -> known(scope, it, questions).stream()).toList();
  }

  private static Optional<Known> known(
      PriorityScope scope, CycleData data, List<String> questions) {
    var asked = scope.questions(data, questions, it -> it.type().scored());
    if (asked.isEmpty()) return Optional.empty();
    var tally = data.now().pooled(PriorityScope.keys(asked));
    var change = change(scope, data, questions, asked);
    return Optional.of(
        new Known(
            data.scope().cycle().title() + ": mean score",
            tally.score() == null ? "No scored answer yet" : percent(tally.score()),
            "%s to %s in %s%s"
                .formatted(
                    number(tally.scored(), "scored answer"),
                    number(asked.size(), "question"),
                    number(data.returned(), "return"),
                    changed(change)),
            asked.size() == 1
                ? PriorityScope.path(data) + "/questions/" + asked.getFirst().key()
                : PriorityScope.path(data) + "/questions",
            tally.score() != null));
  }

  /**
   * Of the priority as a whole, or of a question that stands alone; of some questions there is
   * none.
   */
  private static @Nullable Change change(
      PriorityScope scope, CycleData data, List<String> named, List<Question> asked) {
    if (named.isEmpty()) return data.last().priority(scope.priority().tag());
    return asked.size() == 1 ? data.last().question(asked.getFirst().key()) : null;
  }

  private static String changed(@Nullable Change it) {
    return it == null
        ? ""
        : "; change %s over %s that answered in both cycles"
            .formatted(
                FigureWords.pointsInWords(it.difference()),
                number(it.organisations(), "organisation"));
  }
}
