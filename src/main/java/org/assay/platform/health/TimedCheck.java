package org.assay.platform.health;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * A readiness check that answers within a second whatever it asks. What it learned holds for a
 * second, and one question at a time is under way, so that many who ask cost no more than one.
 */
public final class TimedCheck {
  /** In milliseconds. */
  public static final int PATIENCE = 800;

  private static final long HOLDS = TimeUnit.SECONDS.toNanos(1);
  private static final Executor THREADS = task -> Thread.ofVirtual().name("readiness").start(task);

  private final String name;
  private final Supplier<HealthStatus> check;
  private final HealthStatus late;
  private @Nullable Asked last;

  private record Asked(CompletableFuture<HealthStatus> answer, long begun) {}

  /**
   * @param late what is said when the check has no answer in time
   */
  public TimedCheck(String name, Supplier<HealthStatus> check, HealthStatus late) {
    this.name = name;
    this.check = check;
    this.late = late;
  }

  public Publisher<HealthResult> result() {
    return Publishers.fromCompletableFuture(
        () ->
            asked()
                .copy()
                .completeOnTimeout(late, PATIENCE, TimeUnit.MILLISECONDS)
                .thenApply(status -> HealthResult.builder(name, status).build()));
  }

  private synchronized CompletableFuture<HealthStatus> asked() {
    var before = last;
    if (before != null
        && (!before.answer().isDone() || System.nanoTime() - before.begun() < HOLDS)) {
      return before.answer();
    }
    var answer = CompletableFuture.supplyAsync(check, THREADS);
    last = new Asked(answer, System.nanoTime());
    return answer;
  }
}
