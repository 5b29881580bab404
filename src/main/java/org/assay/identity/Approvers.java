package org.assay.identity;

import jakarta.inject.Singleton;

/** Who may sign off for an organisation. */
@Singleton
public class Approvers {
  private final PersonRoleRepository roles;

  Approvers(PersonRoleRepository roles) {
    this.roles = roles;
  }

  public boolean existFor(long partnershipId, long organisationId) {
    return roles.holders(partnershipId, organisationId, Role.APPROVER.name()) > 0;
  }
}
