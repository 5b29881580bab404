package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.learning.challenge.FeedbackSent;
import org.assay.learning.recommendations.RecommendationMade;
import org.assay.learning.recommendations.RecommendationNews;
import org.assay.learning.recommendations.asking.UpdatesAsked;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Stores letters to the owners of recommendations, and to those who follow them. */
@Singleton
class RecommendationListener {
  private static final Set<Role> OWNERS = Set.of(Role.RESPONDENT, Role.APPROVER);
  private static final Set<Role> RUNS = Set.of(Role.LEARNING_LEAD);

  /** So that what is edited in one sitting comes in one letter. */
  private static final Duration SITTING = Duration.ofHours(1);

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
  void store(RecommendationNews it) {
    switch (it.what()) {
      case CHANGED -> changed(it);
      case NOT_ACCEPTED -> add(it, of(it, RUNS), LetterKind.RECOMMENDATION_NOT_ACCEPTED);
      case SAID_DONE -> add(it, of(it, RUNS), LetterKind.RECOMMENDATION_SAID_DONE);
      case CHECKED -> add(it, owners(it), LetterKind.RECOMMENDATION_CHECKED);
      case CLOSED -> add(it, owners(it), LetterKind.RECOMMENDATION_CLOSED);
      case CLOSED_BEFORE_EXECUTIVE ->
          add(it, of(it, Set.of(Role.EXECUTIVE_MEMBER)), LetterKind.ESCALATION_CLOSED);
      case REOPENED -> add(it, owners(it), LetterKind.RECOMMENDATION_REOPENED);
      case REAUDITED -> add(it, owners(it), LetterKind.RECOMMENDATION_REAUDITED);
      case ESCALATED -> escalated(it, Role.PAS_MEMBER);
      case ESCALATED_TO_EXECUTIVE -> escalated(it, Role.EXECUTIVE_MEMBER);
      case DECIDED ->
          add(it, Stream.concat(owners(it), of(it, RUNS)), LetterKind.ESCALATION_DECIDED);
      case REAUDIT_DUE ->
          add(
              it,
              of(it, Set.of(Role.LEARNING_LEAD, Role.AUDIT_LEAD)),
              LetterKind.RECOMMENDATION_REAUDIT_DUE);
    }
  }

  private void changed(RecommendationNews it) {
    var kind = LetterKind.RECOMMENDATION_CHANGED;
    if (letters.isWaiting(it.partnershipId(), kind, it.recommendationId())) return;
    var now = clock.instant();
    letters.add(
        it.partnershipId(),
        others(it, owners(it)),
        kind,
        it.recommendationId(),
        now,
        now.plus(SITTING));
  }

  private void escalated(RecommendationNews it, Role decides) {
    add(it, of(it, Set.of(decides)), LetterKind.ESCALATED);
    add(it, owners(it), LetterKind.RECOMMENDATION_ESCALATED);
  }

  /** For a body of the partnership, those who speak for it. */
  private Stream<Contact> owners(RecommendationNews it) {
    var agencies =
        it.organisationIds().stream()
            .flatMap(agency -> contacts.of(it.partnershipId(), agency, OWNERS).stream());
    return it.ofBody() ? Stream.concat(agencies, of(it, RUNS)) : agencies;
  }

  private Stream<Contact> of(RecommendationNews it, Set<Role> roles) {
    return contacts.ofPartnership(it.partnershipId(), roles).stream();
  }

  private void add(RecommendationNews it, Stream<Contact> people, LetterKind kind) {
    letters.add(
        it.partnershipId(), others(it, people), kind, it.recommendationId(), clock.instant());
  }

  /** Nobody is told of what they did themselves. */
  private static List<Long> others(RecommendationNews it, Stream<Contact> people) {
    return people.map(Contact::personId).filter(id -> id != it.by()).distinct().toList();
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
  void send(RecommendationNews news) {
    job.soon();
  }
}
