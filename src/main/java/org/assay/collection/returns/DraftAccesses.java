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

  DraftAccess of(Caller caller, AgencyReturn agencyReturn) {
    if (own(caller, agencyReturn)) return DraftAccess.WHOLE;
    return caller.mayAnswerSome() && caller.speaksFor(agencyReturn.organisationId())
        ? new DraftAccess(assigned.of(caller, agencyReturn.id()))
        : DraftAccess.NONE;
  }

  private boolean own(Caller caller, AgencyReturn agencyReturn) {
    return caller.mayReadDraft(agencyReturn.organisationId(), null)
        || caller.groupId() != null
            && caller.mayReadDraft(agencyReturn.organisationId(), groupOf(agencyReturn));
  }

  private @Nullable Long groupOf(AgencyReturn agencyReturn) {
    return register
        .organisation(agencyReturn.partnershipId(), agencyReturn.organisationId())
        .map(Organisation::groupId)
        .orElse(null);
  }
}
