package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.assay.learning.recommendations.rules.ChainEvent;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.ChainStep;
import org.assay.learning.recommendations.rules.ChainTransitions;
import org.assay.people.identity.Caller;

/** The part of a recommendation that somebody speaks for, and what it does to the whole. */
@Singleton
class OwnedParts {
  private final Chains chains;
  private final RecommendationRepository recommendations;
  private final ChainRows.Owners owners;
  private final ChainHistory history;

  OwnedParts(
      Chains chains,
      RecommendationRepository recommendations,
      ChainRows.Owners owners,
      ChainHistory history) {
    this.history = history;
    this.chains = chains;
    this.recommendations = recommendations;
    this.owners = owners;
  }

  record Own(Chain chain, RecommendationOwner owner) {
    /** A closed recommendation refuses; otherwise the owner's own state decides. */
    ChainStep step(ChainEvent event) {
      var whole = chain.recommendation().state();
      return ChainTransitions.next(whole.isOpen() ? owner.state() : whole, event);
    }

    boolean isOpen() {
      return chain.recommendation().state().isOpen();
    }
  }

  Optional<Own> find(Caller caller, long recommendation, long owner) {
    return chains
        .find(caller, recommendation)
        .flatMap(chain -> chain.owner(owner).map(it -> new Own(chain, it)))
        .filter(it -> ChainRights.speaksFor(caller, it.owner()));
  }

  /** Stores the owner's part, and the state of the whole, which follows. */
  void save(Chain chain, RecommendationOwner changed, Instant at) {
    history.changing(changed.partnershipId(), chain.id(), at);
    owners.update(changed);
    var states =
        chain.owners().stream()
            .map(it -> it.id() != null && it.id().equals(changed.id()) ? changed : it)
            .map(RecommendationOwner::state)
            .toList();
    recommendations.update(chain.recommendation().in(ChainState.together(states)));
  }
}
