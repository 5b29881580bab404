package org.assay.people.identity;

import org.jspecify.annotations.Nullable;

/**
 * One role that a person holds in one partnership, for one organisation, one group or the
 * partnership itself.
 *
 * @param id 0 for one that is not stored
 * @param organisationId of respondents, approvers and colleagues; null for everybody else
 * @param groupId of group leads; null for everybody else
 * @param place name of the organisation, the group or the partnership
 */
public record Membership(
    long id,
    long partnershipId,
    Role role,
    @Nullable Long organisationId,
    @Nullable Long groupId,
    String place) {

  /** For instance "Approver, Hill School". */
  public String label() {
    return place.isEmpty() ? role.title() : role.title() + ", " + place;
  }
}
