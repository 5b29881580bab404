package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.assay.people.identity.PasswordChanged;

/**
 * Stores a letter to somebody whose password was changed, so that they hear of it if it was not by
 * them.
 */
@Singleton
class AccountListener {
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
}
