package org.assay.people.identity;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A membership with the name of what it is for.
 *
 * @param partnership its name
 */
@Introspected
record MembershipPlaceRow(
    long id,
    long partnershipId,
    String role,
    @Nullable Long organisationId,
    @Nullable Long groupId,
    String place,
    String partnership) {

  /** One organisation in two partnerships is told apart by theirs. */
  static List<Membership> memberships(List<MembershipPlaceRow> rows) {
    return rows.stream()
        .map(
            it ->
                it.membership(
                    rows.stream().anyMatch(it::isCalledAlike)
                        ? it.place + " (" + it.partnership + ")"
                        : it.place))
        .toList();
  }

  private boolean isCalledAlike(MembershipPlaceRow other) {
    return other.place.equals(place) && other.partnershipId != partnershipId;
  }

  private Membership membership(String called) {
    return new Membership(id, partnershipId, Role.valueOf(role), organisationId, groupId, called);
  }
}
