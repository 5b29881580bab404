package org.assay.returns;

import jakarta.inject.Singleton;
import org.assay.directory.Organisation;
import org.assay.directory.Register;
import org.assay.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides how far into a draft somebody sees: an organisation's own people and
 * its group lead the whole of it, a colleague the standards that were given to them, and nobody
 * else anything.
 */
@Singleton
class Reaches {
  private final Register register;
  private final AssignedStandards assigned;

  Reaches(Register register, AssignedStandards assigned) {
    this.register = register;
    this.assigned = assigned;
  }

  Reach of(Caller caller, AgencyReturn head) {
    if (own(caller, head)) return Reach.WHOLE;
    return caller.mayAnswerSome() && caller.speaksFor(head.organisationId())
        ? new Reach(assigned.of(caller, head.id()))
        : Reach.NONE;
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
