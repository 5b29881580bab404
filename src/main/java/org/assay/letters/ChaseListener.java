package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.assay.desk.chasing.ChaseDue;
import org.assay.desk.chasing.RungKind;
import org.assay.letters.writing.LetterKind;

/** Stores the letters of a step of the ladder. */
@Singleton
class ChaseListener {
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  ChaseListener(LetterRepository letters, LetterJob job, Clock clock) {
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(ChaseDue due) {
    var kind = kind(due.kind());
    letters.addAll(due.partnershipId(), kind, due.recipients(), clock.instant());
  }

  private static LetterKind kind(RungKind kind) {
    return switch (kind) {
      case NOTICE -> LetterKind.CYCLE_NOTICE;
      case INVITATION -> LetterKind.CYCLE_INVITATION;
      case REMINDER -> LetterKind.CYCLE_REMINDER;
      case TELEPHONE, LETTER_HEAD, LETTER_CHAIR ->
          throw new IllegalArgumentException("It is no letter by e-mail: " + kind);
    };
  }

  @TransactionalEventListener
  void send(ChaseDue due) {
    job.soon();
  }
}
