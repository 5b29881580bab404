package org.assay.collection.returns;

import jakarta.inject.Singleton;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides how far into a draft somebody sees: an organisation's own people and
 * its group lead the whole of it, a colleague the standards that were given to them, and nobody
 * else anything.
 */
@Singleton
class DraftAccesses {
  private final Register register;
  private final AssignedStandards assigned;

  DraftAccesses(Register register, AssignedStandards assigned) {
    this.register = register;
    this.assigned = assigned;
  }

  DraftAccess of(Caller caller, AgencyReturn head) {
    if (own(caller, head)) return DraftAccess.WHOLE;
    return caller.mayAnswerSome() && caller.speaksFor(head.organisationId())
        ? new DraftAccess(assigned.of(caller, head.id()))
        : DraftAccess.NONE;
  }

  private boolean own(Caller caller, AgencyReturn head) {
    return caller.mayReadDraft(head.organisationId(), null)
        || caller.groupId() != null && caller.mayReadDraft(head.organisationId(), groupOf(head));
  }

  private @Nullable Long groupOf(AgencyReturn head) {
    return register
        .organisation(head.partnershipId(), head.organisationId())
        .map(Organisation::groupId)
        .orElse(null);
  }
}
