package org.assay.people.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose access a caller may see and decide.
 *
 * @param organisationId the only organisation; null for the whole partnership
 */
public record AccessScope(long partnershipId, @Nullable Long organisationId) {
  private static final Set<Role> OF_ORGANISATIONS =
      Set.of(Role.RESPONDENT, Role.COLLEAGUE, Role.APPROVER);

  /** Empty for those who decide nobody's access. */
  public static Optional<AccessScope> of(Caller caller) {
    if (caller.is(Role.ADMIN)) return Optional.of(new AccessScope(caller.partnershipId(), null));
    return caller.maySignOff()
        ? Optional.of(new AccessScope(caller.partnershipId(), caller.organisationId()))
        : Optional.empty();
  }

  public boolean isWhole() {
    return organisationId == null;
  }

  /** Roles that can be given, in their order. */
  public List<Role> roles() {
    return isWhole()
        ? List.of(Role.values())
        : List.of(Role.RESPONDENT, Role.COLLEAGUE, Role.APPROVER);
  }

  /** Whether a role is held for an organisation. */
  public static boolean isOfOrganisation(Role role) {
    return OF_ORGANISATIONS.contains(role);
  }

  /** In SQL, on the membership {@code m}. */
  String condition() {
    return " m.partnership_id = ?" + (organisationId == null ? "" : " and m.organisation_id = ?");
  }

  List<@Nullable Object> values() {
    var values = new ArrayList<@Nullable Object>();
    values.add(partnershipId);
    if (organisationId != null) values.add(organisationId);
    return values;
  }
}
