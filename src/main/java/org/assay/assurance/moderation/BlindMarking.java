package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import org.assay.collection.returns.WithheldReturns;
import org.assay.people.identity.Caller;

/**
 * Keeps a return from its second marker until the first marker has finished it: the claim stands on
 * many pages and papers, and the marking has to be blind.
 */
@Singleton
class BlindMarking implements WithheldReturns {
  private final ModerationRepository samples;

  BlindMarking(ModerationRepository samples) {
    this.samples = samples;
  }

  @Override
  public boolean from(Caller caller, long returnId) {
    return samples
        .ofReturn(caller.partnershipId(), returnId)
        .filter(it -> it.finishedAt() == null)
        .map(it -> it.markerOf(caller.personId()) == Marker.SECOND)
        .orElse(false);
  }
}
