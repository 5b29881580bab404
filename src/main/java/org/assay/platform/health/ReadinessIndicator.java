package org.assay.platform.health;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reactivestreams.Publisher;

/**
 * Says that a node which was told to stop is not ready, and, while it stays ready, which disk is
 * full: another node would find it as full, and what needs no room still works.
 */
@Singleton
@Readiness
class ReadinessIndicator implements HealthIndicator {
  static final HealthStatus STOPPING =
      new HealthStatus("STOPPING", "This node was told to stop", false, 2000);

  /** A report and an upload of the largest kind, twice. */
  private static final long LEAST_ROOM = 32L * 1024 * 1024;

  private final Stopping stopping;
  private final Troubles troubles;
  private final Path temporary = Path.of(System.getProperty("java.io.tmpdir"));

  ReadinessIndicator(Stopping stopping, Troubles troubles) {
    this.stopping = stopping;
    this.troubles = troubles;
  }

  /** Neither up nor down, which places it between the two when the worst of all is shown. */
  private static HealthStatus full(String name, String description) {
    return new HealthStatus(name, description, null, 500);
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(HealthResult.builder("node", status()).build());
  }

  private HealthStatus status() {
    if (stopping.hasBegun()) return STOPPING;
    if (troubles.recent(Trouble.DATABASE_FULL)) {
      return full("DATABASE_FULL", "The database had no room within the last minute");
    }
    if (isFull(temporary)) {
      return full("TEMPORARY_FOLDER_FULL", "The temporary folder has no room");
    }
    return troubles.recent(Trouble.DISK_FULL)
        ? full("DISK_FULL", "A disk of this node had no room within the last minute")
        : HealthStatus.UP;
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
    } catch (IOException e) {
      return true; // a temporary folder that is not there holds nothing
    }
  }
}
