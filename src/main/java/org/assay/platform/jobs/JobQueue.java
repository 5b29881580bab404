package org.assay.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes in background jobs; which node does one is agreed through the database. */
@Singleton
public class JobQueue {
  private final Clock clock;
  private final AtomicReference<@Nullable Scheduler> scheduler = new AtomicReference<>();

  public JobQueue(Clock clock) {
    this.clock = clock;
  }

  void isServedBy(Scheduler serving) {
    scheduler.set(serving);
  }

  /** Adds the job unless it waits already. Call it when what it needs is committed. */
  public void add(String job, long subject) {
    var serving = scheduler.get();
    if (serving == null) return;
    serving.scheduleIfNotExists(
        new TaskInstance<Void>(job, Long.toString(subject)), clock.instant());
    serving.triggerCheckForDueExecutions();
  }
}
