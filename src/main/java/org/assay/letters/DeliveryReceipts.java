package org.assay.letters;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.assay.letters.sending.LetterMailer;

/** Notes what became of letters that another service delivers. */
@Singleton
class DeliveryReceipts {
  private final LetterRepository letters;
  private final LetterMailer ids;
  private final Clock clock;

  DeliveryReceipts(LetterRepository letters, LetterMailer ids, Clock clock) {
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  /** A receipt whose reference is not the letter's own is about another service's message. */
  void note(DeliveryReceipt it) {
    it.letter().stream()
        .mapToObj(letters::find)
        .flatMap(found -> found.stream())
        .filter(row -> ids.messageId(row).equals(it.reference()))
        .forEach(
            row -> {
              if (it.hasArrived()) letters.arrived(row, clock.instant());
              it.failure().ifPresent(why -> letters.failed(row, clock.instant(), why));
            });
  }
}
