package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.assay.collection.support.SupportMoved;
import org.assay.collection.support.SupportRaised;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Stores a letter to the team when support is asked for, and to the organisation when it comes. */
@Singleton
class SupportListener {
  private final Contacts contacts;
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  SupportListener(Contacts contacts, LetterRepository letters, LetterJob job, Clock clock) {
    this.contacts = contacts;
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(SupportRaised raised) {
    var team = contacts.ofPartnership(raised.partnershipId(), Set.of(Role.ADMIN, Role.MODERATOR));
    letters.add(
        raised.partnershipId(),
        ids(team),
        LetterKind.SUPPORT_RAISED,
        raised.returnId(),
        clock.instant());
  }

  @EventListener
  void store(SupportMoved moved) {
    if (moved.state().open()) return;
    var people =
        contacts.of(moved.partnershipId(), moved.organisationId(), Set.of(Role.RESPONDENT));
    letters.add(
        moved.partnershipId(),
        ids(people),
        LetterKind.SUPPORT_MOVED,
        moved.requestId(),
        clock.instant());
  }

  /** With the letters of the submission itself, which is stored with it. */
  @TransactionalEventListener
  void send(SupportRaised raised) {
    job.soon();
  }

  @TransactionalEventListener
  void send(SupportMoved moved) {
    job.soon();
  }

  private static List<Long> ids(List<Contact> people) {
    return people.stream().map(Contact::personId).toList();
  }
}
