package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.assay.assurance.moderation.ClarificationsAnswered;

/** Stores letters about what happens to a moderated return. */
@Singleton
class ModerationListener {
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  ModerationListener(LetterRepository letters, LetterJob job, Clock clock) {
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(ClarificationsAnswered it) {
    letters.add(
        it.partnershipId(),
        it.people(),
        LetterKind.CLARIFICATIONS_ANSWERED,
        it.sampleId(),
        clock.instant());
  }

  @TransactionalEventListener
  void send(ClarificationsAnswered it) {
    job.soon();
  }
}
