package org.assay.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueuedTaskTest {
  private static final Optional<Throwable> HELD =
      Optional.of(new IllegalStateException(new SQLTimeoutException("a row is held")));

  @Test
  void after_trouble_that_passes_it_is_tried_five_times_more_within_an_hour() {
    var waits =
        IntStream.range(0, 9)
            .mapToObj(before -> QueuedTask.wait(before, HELD))
            .flatMap(Optional::stream)
            .toList();
    assertEquals(5, waits.size());
    assertEquals(waits.stream().sorted().toList(), waits, "each wait is longer");
    assertTrue(
        waits.stream().reduce(Duration.ZERO, Duration::plus).compareTo(Duration.ofHours(1)) < 0);
  }

  @Test
  void what_would_fail_again_is_given_up_at_once() {
    List<Throwable> lasting =
        List.of(
            new IllegalStateException("a fault of ours"),
            new IllegalStateException(new SQLException("no such column", "42S22", 1054)));
    lasting.forEach(it -> assertEquals(Optional.empty(), QueuedTask.wait(0, Optional.of(it))));
    assertEquals(Optional.empty(), QueuedTask.wait(0, Optional.empty()));
  }
}
