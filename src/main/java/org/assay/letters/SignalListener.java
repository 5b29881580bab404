package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.signals.kept.SignalDecided;
import org.assay.assurance.signals.kept.SignalsRaised;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Stores a letter to an organisation when it can explain something, and when that was decided. */
@Singleton
class SignalListener {
  /** So that what is decided in one sitting comes in one letter. */
  private static final Duration SITTING = Duration.ofHours(1);

  private final Contacts contacts;
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  SignalListener(Contacts contacts, LetterRepository letters, LetterJob job, Clock clock) {
    this.contacts = contacts;
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(SignalsRaised raised) {
    add(
        raised.partnershipId(),
        raised.organisationId(),
        LetterKind.SIGNALS_RAISED,
        raised.returnId(),
        clock.instant());
  }

  @EventListener
  void store(SignalDecided decided) {
    var kind = LetterKind.SIGNALS_DECIDED;
    if (letters.isWaiting(decided.partnershipId(), kind, decided.returnId())) return;
    add(
        decided.partnershipId(),
        decided.organisationId(),
        kind,
        decided.returnId(),
        clock.instant().plus(SITTING));
  }

  @TransactionalEventListener
  void send(SignalsRaised raised) {
    job.soon();
  }

  private void add(long partnership, long organisation, LetterKind kind, long about, Instant due) {
    var people =
        contacts.of(partnership, organisation, Set.of(Role.RESPONDENT, Role.APPROVER)).stream()
            .map(Contact::personId)
            .collect(Collectors.toSet());
    letters.add(partnership, people, kind, about, clock.instant(), due);
  }
}
