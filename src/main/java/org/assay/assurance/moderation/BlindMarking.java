package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.util.Set;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.collection.returns.WithheldReturns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

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

  @Override
  public Set<Long> inCycle(Caller caller, long cycleId) {
    return caller.is(Role.MODERATOR)
        ? samples.unfinishedOf(caller.partnershipId(), cycleId, caller.personId())
        : Set.of();
  }
}
