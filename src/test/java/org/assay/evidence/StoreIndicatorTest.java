package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.health.HealthStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class StoreIndicatorTest {
  private static final long LARGEST = 10L * 1024 * 1024;

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void a_folder_with_room_is_up_and_its_room_is_measured() {
    assertEquals(HealthStatus.UP, status(new FolderStore(folder.resolve("yet/to/be/made"))));
    assertTrue(meters.get("assay.evidence.room").gauge().value() > 0);
  }

  @Test
  void a_folder_without_room_for_three_files_is_said_to_be_full_and_the_node_stays_ready() {
    var full = status(with(() -> OptionalLong.of(3 * LARGEST - 1)));
    assertEquals("EVIDENCE_FULL", full.getName());
    assertTrue(full.compareTo(HealthStatus.UP) > 0 && full.compareTo(HealthStatus.DOWN) < 0);
    assertEquals(HealthStatus.UP, status(with(() -> OptionalLong.of(3 * LARGEST))));
    assertEquals(HealthStatus.UP, status(with(OptionalLong::empty)), "a bucket has no bound");
  }

  @Test
  void a_folder_that_hangs_is_named_and_not_waited_for() {
    var never = new CountDownLatch(1);
    var begun = System.nanoTime();
    var status =
        status(
            with(
                () -> {
                  awaited(never);
                  return OptionalLong.empty();
                }));
    assertEquals("EVIDENCE_UNREACHABLE", status.getName());
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 10);
    never.countDown();
  }

  private interface Room {
    OptionalLong left() throws IOException;
  }

  private FileStore with(Room room) {
    return new FolderStore(folder) {
      @Override
      public OptionalLong room() throws IOException {
        return room.left();
      }
    };
  }

  private HealthStatus status(FileStore store) {
    var settings = new FilesConfig("", LARGEST, "", new FilesConfig.S3("", "", "", "", ""));
    var indicator = new StoreIndicator(store, settings, meters);
    return Mono.from(indicator.getResult()).block().getStatus();
  }

  private static void awaited(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
