package org.assay.learning.recommendations.pages;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.RecommendationOwner;

/** One recommendation of a list. */
public record RecommendationCard(
    String href,
    String ref,
    String words,
    String theme,
    String owners,
    String sources,
    String state,
    String tone,
    StandingView standing) {

  static RecommendationCard of(Chain chain, LocalDate today) {
    var it = chain.recommendation();
    return new RecommendationCard(
        "/recommendations/" + chain.id(),
        it.ref(),
        it.words(),
        it.theme(),
        chain.owners().stream().map(RecommendationOwner::name).collect(Collectors.joining("; ")),
        chain.sources().stream()
            .map(source -> source.finding().what().source().reference())
            .distinct()
            .collect(Collectors.joining("; ")),
        it.state().label(),
        StandingView.tone(it.state()),
        StandingView.of(chain, today));
  }
}
