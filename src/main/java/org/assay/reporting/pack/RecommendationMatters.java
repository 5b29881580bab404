package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.people.identity.Caller;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Recommendations made or closed since the last meeting, and those past their date. */
@Singleton
class RecommendationMatters implements MattersArising {
  private final Chains chains;

  RecommendationMatters(Chains chains) {
    this.chains = chains;
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public String heading() {
    return "Recommendations";
  }

  @Override
  public List<Matter> since(Caller caller, LocalDate lastMeeting, LocalDate today) {
    return chains.all(caller).stream()
        .filter(it -> isOf(it, lastMeeting, today))
        .map(it -> matter(it, today))
        .toList();
  }

  private static boolean isOf(Chain chain, LocalDate lastMeeting, LocalDate today) {
    var it = chain.recommendation();
    return isSince(it.madeOn(), lastMeeting)
        || isSince(it.closedOn(), lastMeeting)
        || (it.state().isOpen() && it.dueOn().isBefore(today));
  }

  private static boolean isSince(@Nullable LocalDate day, LocalDate lastMeeting) {
    return day != null && !day.isBefore(lastMeeting);
  }

  /** The three things that are never joined stand one after the other. */
  private static Matter matter(Chain chain, LocalDate today) {
    var it = chain.recommendation();
    var standing = chain.standing(today);
    return new Matter(
        it.ref() + " " + it.words(),
        it.madeOn(),
        EscalationMatters.owners(chain),
        "Owner: %s. Evidence: %s. %s, due %s."
            .formatted(
                standing.owner().label(),
                standing.evidence().label(),
                standing.date().label(),
                FigureWords.shortDay(it.dueOn())));
  }
}
