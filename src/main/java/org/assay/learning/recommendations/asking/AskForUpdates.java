package org.assay.learning.recommendations.asking;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.platform.England;

/**
 * Asks the agencies that own recommendations for their updates once a quarter is over, and again
 * every two weeks until they have come. Who has given them all is not asked.
 */
@Singleton
class AskForUpdates {
  private static final int CHASE_DAYS = 14;

  private final Chains chains;
  private final AskingRepository askings;
  private final ApplicationEventPublisher<UpdatesAsked> events;
  private final Clock clock;

  AskForUpdates(
      Chains chains,
      AskingRepository askings,
      ApplicationEventPublisher<UpdatesAsked> events,
      Clock clock) {
    this.chains = chains;
    this.askings = askings;
    this.events = events;
    this.clock = clock;
  }

  /** Of one partnership. Returns how many organisations were asked. */
  @Transactional
  int ask(long partnership) {
    var today = England.day(clock.instant());
    var quarter = Quarter.completeOn(today);
    int asked = 0;
    for (long organisation : lacking(chains.open(partnership), quarter)) {
      if (ask(partnership, organisation, quarter, today)) asked++;
    }
    return asked;
  }

  private static TreeSet<Long> lacking(List<Chain> open, Quarter quarter) {
    var lacking = new TreeSet<Long>();
    for (var chain : open) {
      chain.owners().stream()
          .filter(it -> chain.lacks(it, quarter))
          .map(RecommendationOwner::organisationId)
          .filter(Objects::nonNull)
          .forEach(lacking::add);
    }
    return lacking;
  }

  private boolean ask(long partnership, long organisation, Quarter quarter, LocalDate today) {
    var before =
        askings
            .findByPartnershipIdAndOrganisationIdAndQuarter(
                partnership, organisation, quarter.code())
            .orElse(null);
    if (before != null && before.lastOn().plusDays(CHASE_DAYS).isAfter(today)) return false;
    if (before == null) {
      askings.save(new UpdateAsking(null, partnership, organisation, quarter.code(), 1, today));
    } else {
      askings.update(before.again(today));
    }
    var times = before == null ? 1 : before.times() + 1;
    events.publishEvent(new UpdatesAsked(partnership, organisation, times));
    return true;
  }
}
