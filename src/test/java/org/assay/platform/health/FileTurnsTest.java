package org.assay.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FileTurnsTest {
  @Test
  void no_more_files_are_read_at_once_than_there_is_memory_for() throws Exception {
    var turns = new FileTurns(1, Duration.ofMillis(20));
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var first =
        Thread.startVirtualThread(
            () ->
                turns.take(
                    () -> {
                      begun.countDown();
                      return await(end);
                    }));
    begun.await();
    var late = assertThrows(RuntimeException.class, () -> turns.take(() -> "read"));
    assertEquals(Optional.of(Trouble.FILES_WAITING), Trouble.in(late));
    end.countDown();
    first.join();
    assertEquals("read", turns.take(() -> "read"));
  }

  @Test
  void a_reading_that_fails_gives_its_turn_back() {
    var turns = new FileTurns(1, Duration.ofMillis(20));
    for (int i = 0; i < 2; i++) {
      assertThrows(
          IOException.class,
          () ->
              turns.take(
                  () -> {
                    throw new IOException("broken off");
                  }));
    }
  }

  @Test
  void there_is_a_turn_for_each_256_megabytes() {
    assertEquals(1, FileTurns.atOnce(200L << 20));
    assertEquals(2, FileTurns.atOnce(512L << 20));
    assertEquals(8, FileTurns.atOnce(16L << 30));
  }

  private static String await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "read";
  }
}
