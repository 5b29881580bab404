package org.assay.letters;

import java.io.IOException;
import java.util.stream.Stream;

/** Hands letters over to whoever delivers them: a mail server, or GOV.UK Notify. */
interface LetterSender {
  /**
   * @param handingOver what to do just before the text of the letter goes over; when it fails,
   *     nothing goes
   */
  void send(LetterRow row, Letter letter, Runnable handingOver);

  /** Whether a failure is the deliverer's, so that the next letter would meet it as well. */
  static boolean isServersFault(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }
}
