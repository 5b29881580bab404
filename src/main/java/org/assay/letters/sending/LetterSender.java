package org.assay.letters.sending;

import java.io.IOException;
import java.util.stream.Stream;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.QueuedLetter;

/** Hands letters over to the service that delivers them: a mail server, or GOV.UK Notify. */
public interface LetterSender {
  /**
   * @param handingOver what to do just before the text of the letter goes over; when it fails,
   *     nothing goes
   */
  void send(QueuedLetter row, Letter letter, Runnable handingOver);

  /** Whether a failure is the deliverer's, so that the next letter would meet it as well. */
  static boolean isServersFault(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }
}
