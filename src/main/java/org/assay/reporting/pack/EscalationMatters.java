package org.assay.reporting.pack;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.Escalation;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.people.identity.Caller;

/** What was taken up to a higher stage: decided since the last meeting, or not decided yet. */
@Singleton
class EscalationMatters implements MattersArising {
  private final Chains chains;

  EscalationMatters(Chains chains) {
    this.chains = chains;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public String heading() {
    return "Escalated";
  }

  @Override
  public List<Matter> since(Caller caller, LocalDate lastMeeting, LocalDate today) {
    return chains.all(caller).stream()
        .flatMap(
            chain ->
                chain.escalations().stream()
                    .filter(it -> isOf(it, lastMeeting))
                    .map(it -> matter(chain, it)))
        .toList();
  }

  private static boolean isOf(Escalation it, LocalDate lastMeeting) {
    var on = it.decidedOn();
    return on == null || !on.isBefore(lastMeeting);
  }

  private static Matter matter(Chain chain, Escalation it) {
    return new Matter(
        "%s to %s: %s".formatted(chain.recommendation().ref(), it.stageName(), it.reason()),
        requireNonNullElse(it.decidedOn(), it.raisedOn()),
        owners(chain),
        it.decision() == null ? "Not decided yet" : "Decided: " + it.decision());
  }

  static String owners(Chain it) {
    return it.owners().stream().map(RecommendationOwner::name).collect(Collectors.joining("; "));
  }
}
