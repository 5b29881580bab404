package org.assay.notifications;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that are due. Any number of nodes may do so at once. A letter whose node dies
 * in the moment between the mail server's yes and the note of it is sent a second time; none is
 * lost.
 */
@Singleton
class LetterJob {
  private static final Logger LOG = LoggerFactory.getLogger(LetterJob.class);
  private static final int AT_ONCE = 50;

  /** Longer than writing a board pack and handing it over ever takes. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private final LetterRepository letters;
  private final LetterWriter writer;
  private final LetterMailer mailer;
  private final Clock clock;
  private final boolean on;

  LetterJob(
      LetterRepository letters,
      LetterWriter writer,
      LetterMailer mailer,
      Clock clock,
      @Value("${assay.letters.send:true}") boolean on) {
    this.letters = letters;
    this.writer = writer;
    this.mailer = mailer;
    this.clock = clock;
    this.on = on;
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "30s")
  void sendDue() {
    if (!on) return;
    for (var letter : letters.due(clock.instant(), AT_ONCE)) {
      if (letters.claim(letter, clock.instant().plus(CLAIM))) send(letter);
    }
  }

  /**
   * On a thread of its own: an executor of the framework's would lend it the connection at hand.
   */
  void soon() {
    Thread.ofVirtual().name("letters").start(this::sendDue);
  }

  private void send(LetterRow letter) {
    try {
      var written = writer.write(letter);
      written.ifPresent(mailer::send);
      if (written.isPresent()) letters.sent(letter, clock.instant());
      else letters.postpone(letter, null);
    } catch (RuntimeException e) {
      // Of the cause its kind alone: a mail server's words may repeat the letter's.
      var wait = Backoff.after(letter.attempts() + 1);
      letters.postpone(letter, wait.map(clock.instant()::plus).orElse(null));
      LOG.warn(
          "Letter {} ({}) was not sent at attempt {}, {}: {}",
          letter.id(),
          letter.kind().code(),
          letter.attempts() + 1,
          wait.map(it -> "the next is in " + it).orElse("it is given up"),
          e.getClass().getName());
    }
  }
}
