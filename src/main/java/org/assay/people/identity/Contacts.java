package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How to reach people, for letters. Anyone who is switched off is not reached. */
@Singleton
public class Contacts {
  private final ContactRepository contacts;

  Contacts(ContactRepository contacts) {
    this.contacts = contacts;
  }

  public record Contact(long personId, String name, String email) {}

  public Optional<Contact> find(long partnershipId, long personId) {
    return contacts.find(partnershipId, personId);
  }

  public Optional<Contact> find(long partnershipId, String email) {
    return contacts.find(partnershipId, email);
  }

  /** Those who hold one of the roles for the organisation, by name. */
  public List<Contact> of(long partnershipId, long organisationId, Set<Role> roles) {
    return contacts.holders(partnershipId, organisationId, roles);
  }

  /** Those who hold one of the roles for the partnership as a whole, by name. */
  public List<Contact> ofPartnership(long partnershipId, Set<Role> roles) {
    return contacts.holders(partnershipId, null, roles);
  }
}
