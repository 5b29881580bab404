package org.assay.letters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.assay.letters.LetterRepository.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches for letters that should have been sent, and says so in metrics and log. */
@Singleton
class OverdueJob {
  private static final Logger LOG = LoggerFactory.getLogger(OverdueJob.class);

  /** By then a mail server that works has had a letter, a restart of it included. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final LetterRepository letters;
  private final Clock clock;
  private final boolean on;
  private volatile Waiting seen = new Waiting(0, null, 0, 0);

  OverdueJob(
      LetterRepository letters,
      MeterRegistry meters,
      Clock clock,
      @Value("${assay.letters.send:true}") boolean on) {
    this.letters = letters;
    this.clock = clock;
    this.on = on;
    Gauge.builder("assay.letters.overdue", this, job -> job.seen.overdue())
        .description("Letters that have waited for more than ten minutes to be sent")
        .register(meters);
    Gauge.builder("assay.letters.given.up", this, job -> job.seen.givenUp())
        .description("Letters of the last thirty days that nobody tries to send any more")
        .register(meters);
    Gauge.builder("assay.letters.uncertain", this, job -> job.seen.uncertain())
        .description("Letters of the last thirty days that may have come twice")
        .register(meters);
  }

  @Scheduled(initialDelay = "60s", fixedDelay = "60s")
  void look() {
    if (!on) return;
    var now = clock.instant();
    var before = seen;
    seen = letters.waiting(now, PATIENCE);
    if (seen.overdue() > 0) {
      LOG.warn(
          "{} letters are overdue, the oldest since {}. Check the mail server (SMTP_HOST)",
          seen.overdue(),
          seen.oldest());
    }
    if (seen.givenUp() > before.givenUp()) {
      LOG.error("{} letters were given up in the last thirty days", seen.givenUp());
    }
  }
}
