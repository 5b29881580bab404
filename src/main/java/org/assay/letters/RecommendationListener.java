package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.assay.learning.challenge.FeedbackSent;
import org.assay.learning.recommendations.EscalationRaised;
import org.assay.learning.recommendations.RecommendationMade;
import org.assay.learning.recommendations.asking.UpdatesAsked;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Stores letters to the owners of recommendations, and to the Executive when one goes up. */
@Singleton
class RecommendationListener {
  private static final Set<Role> OWNERS = Set.of(Role.RESPONDENT, Role.APPROVER);

  private final Contacts contacts;
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  RecommendationListener(Contacts contacts, LetterRepository letters, LetterJob job, Clock clock) {
    this.contacts = contacts;
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(RecommendationMade made) {
    for (long organisation : made.organisationIds()) {
      add(
          made.partnershipId(),
          contacts.of(made.partnershipId(), organisation, OWNERS),
          LetterKind.RECOMMENDATION_MADE,
          made.recommendationId());
    }
  }

  @EventListener
  void store(UpdatesAsked asked) {
    add(
        asked.partnershipId(),
        contacts.of(asked.partnershipId(), asked.organisationId(), OWNERS),
        asked.times() == 1 ? LetterKind.UPDATES_ASKED : LetterKind.UPDATES_CHASED,
        asked.organisationId());
  }

  @EventListener
  void store(EscalationRaised raised) {
    if (!raised.toExecutive()) return;
    add(
        raised.partnershipId(),
        contacts.ofPartnership(raised.partnershipId(), Set.of(Role.EXECUTIVE_MEMBER)),
        LetterKind.ESCALATED,
        raised.recommendationId());
  }

  @EventListener
  void store(FeedbackSent sent) {
    add(
        sent.partnershipId(),
        contacts.of(sent.partnershipId(), sent.organisationId(), OWNERS),
        LetterKind.FEEDBACK_SENT,
        sent.sessionId());
  }

  @TransactionalEventListener
  void send(FeedbackSent sent) {
    job.soon();
  }

  private void add(long partnership, List<Contact> people, LetterKind kind, long subject) {
    var ids = people.stream().map(Contact::personId).distinct().toList();
    letters.add(partnership, ids, kind, subject, clock.instant());
  }

  @TransactionalEventListener
  void send(RecommendationMade made) {
    job.soon();
  }

  @TransactionalEventListener
  void send(UpdatesAsked asked) {
    job.soon();
  }

  @TransactionalEventListener
  void send(EscalationRaised raised) {
    job.soon();
  }
}
