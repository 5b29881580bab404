package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.assay.assurance.decisions.DecisionNews;
import org.assay.assurance.decisions.Decisions;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Stores letters to the person who has to decide, and to those whom a decision concerns. */
@Singleton
class DecisionListener {
  private final Contacts contacts;
  private final Decisions decisions;
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  DecisionListener(
      Contacts contacts,
      Decisions decisions,
      LetterRepository letters,
      LetterJob job,
      Clock clock) {
    this.contacts = contacts;
    this.decisions = decisions;
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(DecisionNews it) {
    switch (it.kind()) {
      case ESCALATED -> add(it, LetterKind.DECISION_ESCALATED, executive(it.partnershipId()));
      case DECIDED ->
          add(
              it,
              LetterKind.DECISION_MADE,
              decisions.concerned(it.partnershipId(), it.decisionId()));
      case SUPERSEDED -> add(it, LetterKind.DECISION_SUPERSEDED, executive(it.partnershipId()));
    }
  }

  private List<Long> executive(long partnership) {
    return contacts.ofPartnership(partnership, Set.of(Role.EXECUTIVE_MEMBER)).stream()
        .map(Contact::personId)
        .toList();
  }

  private void add(DecisionNews it, LetterKind kind, List<Long> people) {
    var others = people.stream().filter(person -> person != it.by()).distinct().toList();
    letters.add(it.partnershipId(), others, kind, it.decisionId(), clock.instant());
  }

  @TransactionalEventListener
  void send(DecisionNews it) {
    job.soon();
  }
}
