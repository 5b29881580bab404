package org.assay.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.platform.Sql;

/** How long the oldest of what is due has waited, in seconds, by queue: zero when nothing waits. */
@Context
@Requires(property = "assay.jobs", notEquals = "false")
class QueueAges {
  private static final Map<String, String> QUEUES = queues();

  private final Sql sql;
  private final Clock clock;
  private final Map<String, Long> ages = new ConcurrentHashMap<>();

  QueueAges(Sql sql, MeterRegistry meters, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    for (var queue : QUEUES.keySet()) {
      Gauge.builder("assay.queue.age", this, it -> it.ages.getOrDefault(queue, 0L))
          .description("How long the oldest of what is due has waited")
          .baseUnit("seconds")
          .tag("queue", queue)
          .register(meters);
    }
  }

  private static Map<String, String> queues() {
    var queues = new LinkedHashMap<String, String>();
    queues.put(
        "letters",
        "select min(due_at) as at from letter where sent_at is null and due_at is not null and"
            + " due_at < ?");
    queues.put(
        "jobs",
        "select min(execution_time) as at from scheduled_task where picked = false and"
            + " execution_time < ?");
    return queues;
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "60s")
  void look() {
    var now = clock.instant();
    QUEUES.forEach(
        (queue, query) ->
            ages.put(
                queue,
                sql.list(query, row -> Optional.ofNullable(Sql.instant(row, "at")), now).stream()
                    .flatMap(Optional::stream)
                    .mapToLong(it -> age(it, now))
                    .findFirst()
                    .orElse(0L)));
  }

  private static long age(Instant at, Instant now) {
    return Math.max(0, Duration.between(at, now).toSeconds());
  }
}
