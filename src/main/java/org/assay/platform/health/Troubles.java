package org.assay.platform.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What kept this node from its database or its disks, counted for the host, said in the log once in
 * ten seconds of each kind, and remembered for a minute for the readiness check.
 */
@Singleton
public class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<Trouble, Instant> last = new ConcurrentHashMap<>();
  private final Map<Trouble, Instant> logged = new ConcurrentHashMap<>();

  Troubles(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  public void happened(Trouble trouble, Throwable thrown) {
    var now = clock.instant();
    last.put(trouble, now);
    Counter.builder("assay.troubles")
        .description("Requests and jobs that failed for want of the database or of disk space")
        .tag("kind", name(trouble))
        .register(meters)
        .increment();
    var before = logged.get(trouble);
    if (before == null || before.plus(BETWEEN_LINES).isBefore(now)) {
      logged.put(trouble, now);
      LOG.error("{}: {}", line(trouble), thrown.getClass().getName());
    }
  }

  /** Whether it was met within the last minute. */
  public boolean recent(Trouble trouble) {
    var at = last.get(trouble);
    return at != null && at.plus(REMEMBERED).isAfter(clock.instant());
  }

  private static String name(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String line(Trouble trouble) {
    return switch (trouble) {
      case UNREACHABLE -> "The database or the file store does not answer";
      case BUSY -> "A row of the database stayed locked for too long";
      case FILES_WAITING ->
          "Many files were sent at once: one waited too long for its turn to be read";
      case DATABASE_FULL -> "The disk of the database is full: give it room";
      case DISK_FULL -> "A disk of this node is full (evidence files or temporary folder)";
    };
  }
}
