package org.assay.letters;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.desk.chasing.ChaseLetters;
import org.assay.letters.sending.LetterSender;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.QueuedLetter;

/**
 * Sends a letter that asks for a return. The return is locked from the moment at which the text
 * goes to the mail server until the server has answered: nobody who has returned is written to, and
 * a return that is sent in that moment waits for the letter, a few seconds at most.
 */
@Singleton
class ChaseDelivery {
  private final LetterSender mailer;
  private final ChaseLetters chase;
  private final UncertainMark mark;
  private final Clock clock;

  ChaseDelivery(LetterSender mailer, ChaseLetters chase, UncertainMark mark, Clock clock) {
    this.mailer = mailer;
    this.chase = chase;
    this.mark = mark;
    this.clock = clock;
  }

  /**
   * @throws RuntimeException with a {@link NoLongerWantedException} in it when the return is in
   */
  @Transactional
  void send(QueuedLetter row, Letter letter) {
    mailer.send(row, letter, () -> handingOver(row));
  }

  private void handingOver(QueuedLetter row) {
    if (!chase.mayGo(row.partnershipId(), row.subjectId())) {
      throw new NoLongerWantedException(row.id());
    }
    mark.handingOver(row, clock.instant());
  }
}
