package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assay.letters.writing.LetterKind;
import org.assay.people.access.PasswordForgotten;
import org.assay.people.access.PersonInvited;
import org.assay.people.identity.AccessHandedOver;
import org.assay.people.identity.PasswordChanged;

/**
 * Stores a letter to somebody who was given access, forgot their password, or whose password was
 * changed, so that they hear of it if it was not by them.
 */
@Singleton
class AccountListener {
  /** Links to choose a new password that one person is sent in a day. */
  private static final int PASSWORD_LINKS = 3;

  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  AccountListener(LetterRepository letters, LetterJob job, Clock clock) {
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(PasswordChanged it) {
    letters.add(
        it.partnershipId(),
        List.of(it.personId()),
        LetterKind.PASSWORD_CHANGED,
        it.personId(),
        clock.instant());
  }

  @TransactionalEventListener
  void send(PasswordChanged it) {
    job.soon();
  }

  @EventListener
  void store(PasswordForgotten it) {
    var kind = LetterKind.PASSWORD_LINK;
    var day = clock.instant().minus(Duration.ofDays(1));
    if (letters.isWaiting(it.partnershipId(), kind, it.personId())) return;
    if (letters.writtenSince(kind, it.personId(), day) >= PASSWORD_LINKS) return;
    letters.add(it.partnershipId(), List.of(it.personId()), kind, it.personId(), clock.instant());
  }

  @TransactionalEventListener
  void send(PasswordForgotten it) {
    job.soon();
  }

  @EventListener
  void store(PersonInvited it) {
    // One at a time: a letter that waits is written with a link that works.
    if (letters.isWaiting(it.partnershipId(), LetterKind.ACCESS_GIVEN, it.invitationId())) return;
    letters.add(
        it.partnershipId(),
        List.of(it.personId()),
        LetterKind.ACCESS_GIVEN,
        it.invitationId(),
        clock.instant(),
        it.from());
  }

  @TransactionalEventListener
  void send(PersonInvited it) {
    job.soon();
  }

  /** What is on its way about an organisation's return goes to the person who takes over. */
  @EventListener
  void redirect(AccessHandedOver it) {
    letters.redirect(it.partnershipId(), it.organisationId(), it.fromPerson(), it.toPerson());
  }
}
