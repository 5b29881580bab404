package org.assay.people.identity;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** A membership with the name of what it is for. */
@Introspected
record MembershipPlaceRow(
    long id,
    long partnershipId,
    String role,
    @Nullable Long organisationId,
    @Nullable Long groupId,
    String place) {

  Membership membership() {
    return new Membership(id, partnershipId, Role.valueOf(role), organisationId, groupId, place);
  }
}
