package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.health.HealthStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.stubbing.Answer;
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
  void a_folder_without_room_for_three_files_is_said_to_be_full_and_the_node_stays_ready()
      throws IOException {
    var full = status(with(_ -> OptionalLong.of(3 * LARGEST - 1)));
    assertEquals("EVIDENCE_FULL", full.getName());
    assertTrue(full.compareTo(HealthStatus.UP) > 0 && full.compareTo(HealthStatus.DOWN) < 0);
    assertEquals(HealthStatus.UP, status(with(_ -> OptionalLong.of(3 * LARGEST))));
    assertEquals(HealthStatus.UP, status(with(_ -> OptionalLong.empty())), "a bucket has no bound");
  }

  @Test
  void a_folder_that_hangs_is_named_and_not_waited_for() throws IOException {
    var never = new CountDownLatch(1);
    var begun = System.nanoTime();
    var status =
        status(
            with(
                _ -> {
                  never.await();
                  return OptionalLong.empty();
                }));
    assertEquals("EVIDENCE_UNREACHABLE", status.getName());
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 10);
    never.countDown();
  }

  private static FileStore with(Answer<OptionalLong> room) throws IOException {
    var store = mock(FileStore.class);
    when(store.room()).thenAnswer(room);
    return store;
  }

  @Test
  void a_store_that_fails_is_named_and_has_no_measure() throws IOException {
    var failing =
        with(
            _ -> {
              throw new IOException("the disk is gone");
            });
    assertEquals("EVIDENCE_UNREACHABLE", status(failing).getName());
    assertTrue(Double.isNaN(meters.get("assay.evidence.room").gauge().value()));
  }

  private HealthStatus status(FileStore store) {
    var settings = new FilesConfig("", LARGEST, "", new FilesConfig.S3("", "", "", "", ""));
    var indicator = new StoreIndicator(store, settings, meters);
    return Mono.from(indicator.getResult()).block().getStatus();
  }
}
