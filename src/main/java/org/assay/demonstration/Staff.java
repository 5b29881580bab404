package org.assay.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.county.Member;
import org.assay.demonstration.county.Names;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * The county's people: those whom a visitor can be, and for each organisation one who answers and,
 * but for childminders, one who signs off.
 */
final class Staff {
  private final long partnershipId;
  private final CollectionPlan plan;
  private final Map<String, Organisation> stored;
  private final List<NewPerson> people = new ArrayList<>();
  private final List<String> posts = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private Staff(long partnershipId, CollectionPlan plan, Map<String, Organisation> stored) {
    this.partnershipId = partnershipId;
    this.plan = plan;
    this.stored = stored;
  }

  /**
   * @param stored the county's organisations with their ids, by code
   * @param groups the largest first
   * @param passwordHash of the one password that visitors share
   */
  static Staff of(
      long partnershipId,
      CollectionPlan plan,
      Map<String, Organisation> stored,
      List<OrganisationGroup> groups,
      String passwordHash) {
    var staff = new Staff(partnershipId, plan, stored);
    var holders = plan.holders();
    for (var account : Account.ALL) {
      staff.visitor(account, holders.get(account), groups, passwordHash);
    }
    for (var member : plan.county().members()) {
      staff.post(member, Role.RESPONDENT);
      if (ReturnTiming.signsOff(member)) {
        staff.post(member, Role.APPROVER);
      }
    }
    return staff;
  }

  List<NewPerson> people() {
    return people;
  }

  /** What each of them does, in the same order. */
  List<String> posts() {
    return posts;
  }

  private void visitor(
      Account account, @Nullable Member member, List<OrganisationGroup> groups, String hash) {
    if (account.role() == Role.GROUP_LEAD) {
      groups.stream()
          .findFirst()
          .ifPresent(it -> add(account.email(), hash, Role.GROUP_LEAD, null, it.id()));
    } else if (member != null || account.seat() == null) {
      add(account.email(), hash, account.role(), member, null);
    }
  }

  private void post(Member member, Role role) {
    if (!taken.contains(PostHolders.post(role, member))) {
      var mailbox = (role == Role.RESPONDENT ? "lead." : "sign-off.") + member.code();
      add(mailbox.toLowerCase(Locale.ROOT) + Account.DOMAIN, null, role, member, null);
    }
  }

  private void add(
      String email,
      @Nullable String hash,
      Role role,
      @Nullable Member member,
      @Nullable Long group) {
    var post = PostHolders.post(role, member);
    taken.add(post);
    posts.add(post);
    people.add(
        new NewPerson(
            partnershipId,
            email,
            Names.ALL.person(SeededRandom.of(plan.county().seed(), "person", email)),
            hash,
            List.of(role),
            member == null ? null : Objects.requireNonNull(stored.get(member.code())).id(),
            group));
  }
}
