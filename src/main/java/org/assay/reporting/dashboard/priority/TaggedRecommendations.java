package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.platform.England;

/** Recommendations from audits and reviews that belong to a priority. */
@Singleton
class TaggedRecommendations implements PrioritySource {
  private final Chains chains;

  TaggedRecommendations(Chains chains) {
    this.chains = chains;
  }

  @Override
  public IndicatorSource source() {
    return IndicatorSource.RECOMMENDATIONS;
  }

  @Override
  public List<Known> known(PriorityScope scope, List<String> questions) {
    var those =
        chains.all(scope.caller()).stream()
            .filter(it -> scope.priority().tag().equals(it.recommendation().priority()))
            .toList();
    if (those.isEmpty()) return List.of();
    var today = England.day(scope.at());
    var open = those.stream().filter(TaggedRecommendations::open).toList();
    var overdue = open.stream().filter(it -> it.recommendation().dueOn().isBefore(today)).count();
    var implemented = many(those, it -> it.recommendation().state().isImplemented());
    var again = many(those, it -> !it.reaudits().isEmpty());
    return List.of(
        new Known(
            "Recommendations that are open and overdue",
            "%s of %s".formatted(count(overdue), count(open.size())),
            "of %s made: %s closed as implemented, %s looked at again in a re-audit"
                .formatted(
                    number(those.size(), "recommendation"), count(implemented), count(again)),
            "/recommendations"));
  }

  private static boolean open(Chain it) {
    return it.recommendation().state().isOpen();
  }

  private static long many(List<Chain> those, java.util.function.Predicate<Chain> which) {
    return those.stream().filter(which).count();
  }
}
