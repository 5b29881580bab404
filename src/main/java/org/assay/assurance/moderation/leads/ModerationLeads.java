package org.assay.assurance.moderation.leads;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Who leads a partnership's moderators; the administrator names one of them. */
@Singleton
public class ModerationLeads {
  private final LeadRepository leads;
  private final Contacts contacts;
  private final Clock clock;

  ModerationLeads(LeadRepository leads, Contacts contacts, Clock clock) {
    this.leads = leads;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** Those who can be named, by name. */
  public List<Contact> moderators(Caller caller) {
    return contacts.ofPartnership(caller.partnershipId(), Set.of(Role.MODERATOR));
  }

  /** Empty while nobody is named, or the person who was is no moderator any more. */
  public Optional<Contact> current(Caller caller) {
    return current(caller.partnershipId());
  }

  public Optional<Contact> current(long partnershipId) {
    return leads
        .of(partnershipId)
        .flatMap(
            lead ->
                contacts.ofPartnership(partnershipId, Set.of(Role.MODERATOR)).stream()
                    .filter(it -> it.personId() == lead.personId())
                    .findFirst());
  }

  public boolean isLead(Caller caller) {
    return caller.is(Role.MODERATOR)
        && leads
            .of(caller.partnershipId())
            .filter(it -> it.personId() == caller.personId())
            .isPresent();
  }

  /** Whether the person is one of the moderators and leads them from now on. */
  @Transactional
  public boolean name(Caller caller, long person) {
    var known = moderators(caller).stream().anyMatch(it -> it.personId() == person);
    if (!caller.is(Role.ADMIN) || !known) return false;
    leads.name(caller.partnershipId(), person, caller.personId(), clock.instant());
    return true;
  }
}
