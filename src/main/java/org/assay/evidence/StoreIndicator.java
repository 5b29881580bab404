package org.assay.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.assay.platform.health.TimedCheck;
import org.reactivestreams.Publisher;

/**
 * Says when the folder of evidence has no room left, or does not answer. The node stays ready:
 * answers are saved without it.
 */
@Singleton
@Readiness
class StoreIndicator implements HealthIndicator {
  static final HealthStatus FULL = status("EVIDENCE_FULL", "The folder of evidence has no room");
  static final HealthStatus SILENT =
      status("EVIDENCE_UNREACHABLE", "The folder of evidence does not answer");

  /** In files of the largest size. */
  private static final int LEAST = 3;

  private final FileStore store;
  private final long leastRoom;
  private final TimedCheck check = new TimedCheck("evidence", this::ask, SILENT);

  StoreIndicator(FileStore store, FilesConfig settings, MeterRegistry meters) {
    this.store = store;
    this.leastRoom = LEAST * settings.maxSize();
    Gauge.builder("assay.evidence.room", this, StoreIndicator::room)
        .description("Bytes left in the folder of evidence; not known of a bucket")
        .baseUnit("bytes")
        .register(meters);
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return check.result();
  }

  private HealthStatus ask() {
    try {
      return store.room().orElse(Long.MAX_VALUE) < leastRoom ? FULL : HealthStatus.UP;
    } catch (IOException e) {
      return SILENT;
    }
  }

  private double room() {
    try {
      var room = store.room();
      return room.isPresent() ? room.getAsLong() : Double.NaN;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** Neither up nor down, which places it between the two when the worst of all is shown. */
  private static HealthStatus status(String name, String description) {
    return new HealthStatus(name, description, null, 500);
  }
}
