package org.assay.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.demonstration.county.Member;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** What the visitor with several roles does beside answering for an organisation. */
final class SeveralRoles {
  private static final String EMAIL = Account.SEVERAL + Account.DOMAIN;

  private SeveralRoles() {}

  /**
   * Signs off for the school whose return waits for it, leads a group, and moderates for a
   * neighbour. Nothing, in a county too small to have the visitor.
   *
   * @param holders where each visitor speaks for an organisation
   * @param groups the largest first, which has a lead of its own
   */
  static List<NewPerson> of(
      long partnershipId,
      Map<Account, Member> holders,
      Map<String, Organisation> stored,
      List<OrganisationGroup> groups,
      long neighbourId) {
    var more = new ArrayList<NewPerson>();
    if (holder(holders, EMAIL) == null) return more;
    var school = holder(holders, "governor" + Account.DOMAIN);
    if (school != null) {
      var organisation = Objects.requireNonNull(stored.get(school.code())).id();
      more.add(also(partnershipId, Role.APPROVER, organisation, null));
    }
    groups.stream()
        .skip(1)
        .findFirst()
        .ifPresent(it -> more.add(also(partnershipId, Role.GROUP_LEAD, null, it.id())));
    more.add(also(neighbourId, Role.MODERATOR, null, null));
    return more;
  }

  /** The name and the password are those that the visitor has already. */
  private static NewPerson also(
      long partnershipId, Role role, @Nullable Long organisation, @Nullable Long group) {
    return new NewPerson(partnershipId, EMAIL, "", null, List.of(role), organisation, group);
  }

  private static @Nullable Member holder(Map<Account, Member> holders, String email) {
    return holders.entrySet().stream()
        .filter(it -> it.getKey().email().equals(email))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
