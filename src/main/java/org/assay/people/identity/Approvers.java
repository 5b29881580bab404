package org.assay.people.identity;

import jakarta.inject.Singleton;

/** Who may sign off for an organisation. */
@Singleton
public class Approvers {
  private final MembershipRepository memberships;
  private final Today today;

  Approvers(MembershipRepository memberships, Today today) {
    this.memberships = memberships;
    this.today = today;
  }

  public boolean existFor(long partnershipId, long organisationId) {
    return memberships.holders(partnershipId, organisationId, Role.APPROVER.name(), today.day())
        > 0;
  }
}
