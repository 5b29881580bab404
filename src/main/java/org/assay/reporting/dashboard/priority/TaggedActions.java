package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.StandardActions;

/** Actions that answers about a priority raised, and legal duties that are not met. */
@Singleton
class TaggedActions implements PrioritySource {

  @Override
  public IndicatorSource source() {
    return IndicatorSource.ACTIONS;
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
    var keys = PriorityScope.keys(asked);
    var actions = StandardActions.on(data, keys);
    var ages = actions.ages();
    return Optional.of(
        new Known(
            data.scope().cycle().title() + ": open actions that are overdue",
            actions.opened() == 0
                ? "No action named"
                : "%s of %s".formatted(count(ages.open() - ages.notYetDue()), count(ages.open())),
            "%s closed with proof; a legal duty is not fully met %s in %s"
                .formatted(
                    count(actions.closedWithProof()),
                    number(data.gaps().unmet(keys), "time"),
                    number(data.returned(), "return")),
            PriorityScope.path(data) + "/action-ages",
            actions.opened() > 0));
  }
}
