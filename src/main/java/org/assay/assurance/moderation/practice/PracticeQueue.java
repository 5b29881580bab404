package org.assay.assurance.moderation.practice;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** Keeps the sample of a cycle from moderators who have not practised. */
@Singleton
class PracticeQueue implements PracticeFirst {
  private final PracticeRepository practices;
  private final ModerationLeads leads;

  PracticeQueue(PracticeRepository practices, ModerationLeads leads) {
    this.practices = practices;
    this.leads = leads;
  }

  @Override
  public Optional<String> closed(Caller caller, long cycleId) {
    if (!caller.is(Role.MODERATOR)) return Optional.empty();
    var partnership = caller.partnershipId();
    return QueueRule.closed(
        practices.ready(partnership, cycleId),
        practices.done(partnership, cycleId, caller.personId()),
        practices.waiver(partnership, cycleId).isPresent(),
        leads.isLead(caller));
  }
}
