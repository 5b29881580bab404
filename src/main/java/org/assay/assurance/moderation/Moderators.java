package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.assurance.moderation.sample.Moderator;
import org.assay.people.directory.Register;
import org.assay.people.identity.Callers;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Role;

/** Who marks in a partnership, with whom they may not mark. */
@Singleton
class Moderators {
  private final Contacts contacts;
  private final Callers callers;
  private final Register register;
  private final InterestRepository interests;

  Moderators(Contacts contacts, Callers callers, Register register, InterestRepository interests) {
    this.contacts = contacts;
    this.callers = callers;
    this.register = register;
    this.interests = interests;
  }

  List<Moderator> all(long partnershipId) {
    return contacts.ofPartnership(partnershipId, Set.of(Role.MODERATOR)).stream()
        .map(it -> one(partnershipId, it.personId()))
        .toList();
  }

  /** With the own organisations, those of the own groups, and declared interests. */
  Moderator one(long partnershipId, long person) {
    var organisations = new HashSet<>(interests.of(partnershipId, person));
    var groups = new HashSet<Long>();
    for (var held : callers.in(partnershipId, person)) {
      var group = held.groupId();
      if (group != null) groups.add(group);
      var own = held.organisationId();
      if (own == null) continue;
      organisations.add(own);
      register.organisation(partnershipId, own).map(it -> it.groupId()).ifPresent(groups::add);
    }
    return new Moderator(person, organisations, groups);
  }
}
