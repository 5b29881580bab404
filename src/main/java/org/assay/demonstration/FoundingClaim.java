package org.assay.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assay.demonstration.county.County;

/**
 * A node's claim to make the county, which it renews every few seconds until it is closed. When it
 * falls silent, because it was killed, another node may begin anew.
 */
final class FoundingClaim implements AutoCloseable {
  private static final Duration BEAT = Duration.ofSeconds(3);
  static final Duration SILENCE = Duration.ofSeconds(15);

  private final DemonstrationRepository marks;
  private final String county;
  private final String node;
  private final Clock clock;
  private final ScheduledExecutorService heart;
  private volatile boolean lost;

  private FoundingClaim(DemonstrationRepository marks, String county, String node, Clock clock) {
    this.marks = marks;
    this.county = county;
    this.node = node;
    this.clock = clock;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("founding").factory());
    heart.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Empty while another node makes the county. */
  static Optional<FoundingClaim> of(DemonstrationRepository marks, County county, Clock clock) {
    var node = UUID.randomUUID().toString();
    var now = clock.instant();
    var code = county.partnership().code();
    return marks.claim(code, node, county.seed(), now, now.minus(SILENCE))
        ? Optional.of(new FoundingClaim(marks, code, node, clock))
        : Optional.empty();
  }

  /** Takes the county from the node that made it. */
  static FoundingClaim taken(DemonstrationRepository marks, County county, Clock clock) {
    var code = county.partnership().code();
    marks.forget(code);
    return of(marks, county, clock).orElseThrow();
  }

  /** Throws when another node has taken over, since two would make one county twice. */
  void check() {
    if (lost) throw new IllegalStateException("Another node has begun to make the county anew");
  }

  void finish() {
    if (!marks.finish(county, node, clock.instant())) lost = true;
    check();
  }

  @Override
  public void close() {
    heart.shutdownNow();
    marks.release(county, node);
  }

  private void beat() {
    if (!marks.alive(county, node, clock.instant())) lost = true;
  }
}
