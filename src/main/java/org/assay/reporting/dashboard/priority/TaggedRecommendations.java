package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.count;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.lists.RecommendationSearch;
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
  public Said all(PriorityScope scope) {
    return new Said(known(scope));
  }

  private List<Known> known(PriorityScope scope) {
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
            "Open recommendations that are overdue",
            "%s of %s".formatted(count(overdue), count(open.size())),
            "each with what its owners say and what the evidence shows",
            path(scope, RecommendationSearch.OVERDUE)),
        new Known(
            "Recommendations closed as implemented",
            "%s of %s".formatted(count(implemented), count(those.size())),
            "%s looked at again in a re-audit".formatted(count(again)),
            path(scope, RecommendationSearch.ALL)));
  }

  private static String path(PriorityScope scope, String state) {
    return "/recommendations"
        + RecommendationSearch.ofPriority(scope.priority().tag(), state).query(1);
  }

  private static boolean open(Chain it) {
    return it.recommendation().state().isOpen();
  }

  private static long many(List<Chain> those, Predicate<Chain> which) {
    return those.stream().filter(which).count();
  }
}
