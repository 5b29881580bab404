package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.assay.collection.colleagues.ColleagueInvited;
import org.assay.collection.colleagues.StandardAssigned;
import org.assay.collection.colleagues.StandardReady;
import org.assay.collection.colleagues.StandardReturned;
import org.assay.letters.writing.LetterKind;

/** Stores a letter to the person who should know what is in their hands now. */
@Singleton
class SharingListener {
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  SharingListener(LetterRepository letters, LetterJob job, Clock clock) {
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(ColleagueInvited it) {
    // One at a time: a letter that waits is written with the newest link when it goes.
    if (!letters.isWaiting(it.partnershipId(), LetterKind.INVITED, it.invitationId())) {
      write(it.partnershipId(), it.byPersonId(), LetterKind.INVITED, it.invitationId());
    }
  }

  @EventListener
  void store(StandardAssigned it) {
    write(it.partnershipId(), it.personId(), LetterKind.STANDARD_GIVEN, it.returnId());
  }

  @EventListener
  void store(StandardReady it) {
    write(it.partnershipId(), it.toPersonId(), LetterKind.STANDARD_READY, it.returnId());
  }

  @EventListener
  void store(StandardReturned it) {
    write(it.partnershipId(), it.toPersonId(), LetterKind.STANDARD_RETURNED, it.returnId());
  }

  @TransactionalEventListener
  void send(ColleagueInvited it) {
    sendDue();
  }

  @TransactionalEventListener
  void send(StandardAssigned it) {
    sendDue();
  }

  @TransactionalEventListener
  void send(StandardReady it) {
    sendDue();
  }

  @TransactionalEventListener
  void send(StandardReturned it) {
    sendDue();
  }

  private void write(long partnershipId, long personId, LetterKind kind, long subjectId) {
    letters.add(partnershipId, Set.of(personId), kind, subjectId, clock.instant());
  }

  /** On a thread of ours, as {@link ReturnListener} does. */
  private void sendDue() {
    Thread.ofVirtual().name("letters").start(job::sendDue);
  }
}
