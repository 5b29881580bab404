package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.engine.questionset.ItemType.ImpactItem;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.impact.ImpactFigures.Claims;
import org.assay.reporting.paper.FigureWords;

/** Claims of a difference made under a priority; organisations set the level themselves. */
@Singleton
class TaggedImpact implements PrioritySource {

  @Override
  public IndicatorSource source() {
    return IndicatorSource.IMPACT;
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
    var asked = scope.questions(data, questions, it -> it.type() instanceof ImpactItem);
    if (asked.isEmpty()) return Optional.empty();
    var claims = Claims.of(data.figures(), PriorityScope.keys(asked));
    return Optional.of(
        new Known(
            data.scope().cycle().title() + ": claims that name an outcome for children",
            claims.number() == 0
                ? "No claim yet"
                : "%s of %s".formatted(count(claims.outcomes()), count(claims.number())),
            claims.number() == 0
                ? number(data.returned(), "return")
                : "claims in %s; mean level %s of 4, as organisations set it"
                    .formatted(number(data.returned(), "return"), FigureWords.mean(claims.mean())),
            PriorityScope.path(data) + "/impact",
            claims.number() > 0));
  }
}
