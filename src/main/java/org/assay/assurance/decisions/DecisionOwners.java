package org.assay.assurance.decisions;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Who is meant by the words that say who does something: an organisation, a person, or a role. */
@Singleton
public class DecisionOwners {
  private static final Set<Role> ANSWER = EnumSet.of(Role.RESPONDENT, Role.APPROVER);
  private static final Set<Role> OF_PARTNERSHIP =
      EnumSet.of(
          Role.ADMIN,
          Role.PAS_MEMBER,
          Role.SCRUTINEER,
          Role.MODERATOR,
          Role.EXECUTIVE_MEMBER,
          Role.LEARNING_LEAD,
          Role.AUDIT_LEAD);

  private final Register register;
  private final Contacts contacts;

  DecisionOwners(Register register, Contacts contacts) {
    this.register = register;
    this.contacts = contacts;
  }

  /** The organisation of that name; empty where there is none, or more than one. */
  Optional<Organisation> organisation(long partnership, String owner) {
    return only(
        register.organisations(partnership).stream()
            .filter(it -> same(it.name(), owner) && it.closedOn() == null)
            .toList());
  }

  /**
   * People who are to hear that it is theirs: those who answer and sign for an organisation of that
   * name, or the one person of the partnership who is called so. Nobody where it is a role.
   */
  public List<Long> people(long partnership, String owner) {
    return organisation(partnership, owner)
        .map(it -> contacts.of(partnership, it.id(), ANSWER))
        .orElseGet(() -> called(partnership, owner))
        .stream()
        .map(Contact::personId)
        .distinct()
        .toList();
  }

  /** As the organisation, or the one person, is written in Assay; a role as it was typed. */
  String named(long partnership, String owner) {
    return organisation(partnership, owner)
        .map(Organisation::name)
        .or(() -> called(partnership, owner).stream().map(Contact::name).findFirst())
        .orElse(owner);
  }

  private List<Contact> called(long partnership, String owner) {
    return only(contacts.ofPartnership(partnership, OF_PARTNERSHIP).stream()
            .filter(it -> same(it.name(), owner))
            .distinct()
            .toList())
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean same(String name, String owner) {
    return name.strip().equalsIgnoreCase(owner.strip());
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
