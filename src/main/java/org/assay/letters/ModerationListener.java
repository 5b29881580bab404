package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.assay.assurance.moderation.ModerationNews;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Stores letters about what happens to a moderated return. */
@Singleton
class ModerationListener {
  private static final Set<Role> OWN = Set.of(Role.RESPONDENT, Role.APPROVER);

  private final Contacts contacts;
  private final ModerationLeads leads;
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  ModerationListener(
      Contacts contacts,
      ModerationLeads leads,
      LetterRepository letters,
      LetterJob job,
      Clock clock) {
    this.contacts = contacts;
    this.leads = leads;
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(ModerationNews.ClarificationsAnswered it) {
    add(it.partnershipId(), it.people(), LetterKind.CLARIFICATIONS_ANSWERED, it.sampleId());
  }

  @EventListener
  void store(ModerationNews.Finished it) {
    add(
        it.partnershipId(),
        ids(contacts.of(it.partnershipId(), it.organisationId(), OWN)),
        LetterKind.MODERATION_FINISHED,
        it.returnId());
  }

  /** To all moderators while nobody leads them. */
  @EventListener
  void store(ModerationNews.Challenged it) {
    var lead = leads.current(it.partnershipId());
    add(
        it.partnershipId(),
        lead.isPresent()
            ? Set.of(lead.get().personId())
            : ids(contacts.ofPartnership(it.partnershipId(), Set.of(Role.MODERATOR))),
        LetterKind.MODERATION_CHALLENGED,
        it.sampleId());
  }

  @EventListener
  void store(ModerationNews.ChallengeDecided it) {
    add(
        it.partnershipId(),
        ids(contacts.of(it.partnershipId(), it.organisationId(), OWN)),
        LetterKind.CHALLENGE_DECIDED,
        it.returnId());
  }

  private void add(long partnership, Collection<Long> people, LetterKind kind, long subject) {
    letters.add(partnership, people, kind, subject, clock.instant());
  }

  private static List<Long> ids(List<Contact> people) {
    return people.stream().map(Contact::personId).distinct().toList();
  }

  @TransactionalEventListener
  void send(ModerationNews.ClarificationsAnswered it) {
    job.soon();
  }

  @TransactionalEventListener
  void send(ModerationNews.Finished it) {
    job.soon();
  }

  @TransactionalEventListener
  void send(ModerationNews.Challenged it) {
    job.soon();
  }

  @TransactionalEventListener
  void send(ModerationNews.ChallengeDecided it) {
    job.soon();
  }
}
