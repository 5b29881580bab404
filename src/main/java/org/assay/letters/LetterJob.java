package org.assay.letters;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.assay.letters.sending.LetterSender;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.QueuedLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that are due. Any number of nodes may do so at once. A letter whose node dies
 * in the moment between the mail server's yes and the note of it, or whose yes is lost on the way,
 * is marked as uncertain and sent a second time under the same Message-ID; none is lost.
 */
@Singleton
class LetterJob implements GracefulShutdownCapable {
  private static final Logger LOG = LoggerFactory.getLogger(LetterJob.class);
  private static final int AT_ONCE = 50;

  /** Longer than writing a board pack and handing it over ever takes. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  /** Of the rounds that run at once; a stop waits for all. */
  private static final int ROUNDS = 4;

  /** Before a mail server that did not answer is asked again. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final LetterRepository letters;
  private final LetterWriter writer;
  private final LetterSender mailer;
  private final ChaseDelivery chase;
  private final Clock clock;
  private final boolean on;
  private final int perMinute;
  private final Semaphore rounds = new Semaphore(ROUNDS, true);
  private volatile boolean stopping;
  private volatile Instant silentUntil = Instant.MIN;

  LetterJob(
      LetterRepository letters,
      LetterWriter writer,
      LetterSender mailer,
      ChaseDelivery chase,
      Clock clock,
      @Value("${assay.letters.send:true}") boolean on,
      @Value("${assay.letters.per-minute:600}") int perMinute) {
    this.letters = letters;
    this.writer = writer;
    this.mailer = mailer;
    this.chase = chase;
    this.clock = clock;
    this.on = on;
    this.perMinute = perMinute;
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "30s")
  void sendDue() {
    if (!on) return;
    rounds.acquireUninterruptibly();
    try {
      round();
    } finally {
      rounds.release();
    }
  }

  /**
   * On a thread of its own: an executor of the framework's would lend it the connection at hand.
   */
  void soon() {
    if (on && !stopping && clock.instant().isAfter(silentUntil)) {
      Thread.ofVirtual().name("letters").start(this::sendDue);
    }
  }

  /** The letter under way is finished and noted as sent; the others are another node's. */
  @Override
  public CompletionStage<?> shutdownGracefully() {
    stopping = true;
    return CompletableFuture.runAsync(
        () -> {
          rounds.acquireUninterruptibly(ROUNDS);
          rounds.release(ROUNDS);
        },
        task -> Thread.ofVirtual().name("stop-letters").start(task));
  }

  /** Ends with the first letter for which the mail server could not be talked to. */
  private void round() {
    for (var due = due(); !due.isEmpty(); due = due()) {
      for (var letter : due) {
        if (stopping) return;
        if (letters.claim(letter, clock.instant().plus(CLAIM)) && !send(letter)) return;
      }
    }
  }

  private List<QueuedLetter> due() {
    var room = room();
    return room == 0 ? List.of() : letters.due(clock.instant(), room);
  }

  /** How many may go now, so that all nodes together keep to the rate. */
  private int room() {
    var minute = clock.instant().minus(Duration.ofMinutes(1));
    return (int) Math.clamp(perMinute - letters.sentSince(minute), 0, AT_ONCE);
  }

  /** False when the mail server could not be talked to. */
  private boolean send(QueuedLetter letter) {
    try {
      var written = writer.write(letter).orElse(null);
      if (written == null) {
        letters.drop(letter);
        return true;
      }
      letters.keep(letter, written, written.kept(letter.kind().isSecret()));
      deliver(letter, written);
    } catch (RuntimeException e) {
      return failed(letter, e);
    }
    letters.sent(letter, clock.instant());
    return true;
  }

  private void deliver(QueuedLetter letter, Letter written) {
    if (letter.kind().isChasing()) {
      chase.send(letter, written);
    } else {
      mailer.send(letter, written, () -> letters.handingOver(letter, clock.instant()));
    }
  }

  private boolean failed(QueuedLetter letter, RuntimeException e) {
    if (NoLongerWantedException.isIn(e)) {
      letters.drop(letter);
      return true;
    }
    putOff(letter, e);
    if (LetterSender.isServersFault(e)) {
      silentUntil = clock.instant().plus(SILENCE);
      return false;
    }
    letters.refused(letter);
    return true;
  }

  private void putOff(QueuedLetter letter, RuntimeException e) {
    var wait = Backoff.after(letter.attempts() + 1);
    wait.ifPresentOrElse(
        it -> letters.postpone(letter, clock.instant().plus(it)),
        () -> letters.giveUp(letter, clock.instant()));
    // Of the cause its kind alone: a mail server's words may repeat the letter's.
    LOG.warn(
        "Letter {} ({}) was not sent at attempt {}, {}: {}",
        letter.id(),
        letter.kind().code(),
        letter.attempts() + 1,
        wait.map(it -> "the next is in " + it).orElse("it is given up"),
        e.getClass().getName());
  }
}
