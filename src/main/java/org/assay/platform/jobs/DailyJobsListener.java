package org.assay.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.assay.platform.England;

/**
 * The one scheduler of jobs that are claimed through the database. It starts with the server and,
 * when that stops, waits for the job under way.
 */
@Singleton
@Requires(property = "assay.jobs", notEquals = "false")
class DailyJobsListener
    implements ApplicationEventListener<ServerStartupEvent>, GracefulShutdownCapable {
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Scheduler scheduler;
  private final AtomicBoolean stopped = new AtomicBoolean();

  DailyJobsListener(
      DataSource database,
      DataSourceResolver resolver,
      List<DailyJob> jobs,
      List<BackgroundJob> queued,
      JobQueue queue,
      JobMeters meters,
      Clock clock) {
    this.scheduler =
        scheduler(
            resolver.resolve(database),
            jobs.stream().map(meters::of).toList(),
            queued.stream().map(meters::of).toList(),
            clock,
            Duration.ofSeconds(30));
    queue.isServedBy(scheduler);
  }

  static Scheduler scheduler(
      DataSource database, List<DailyJob> jobs, Clock clock, Duration polling) {
    return scheduler(database, jobs, List.of(), clock, polling);
  }

  static Scheduler scheduler(
      DataSource database,
      List<DailyJob> jobs,
      List<BackgroundJob> queued,
      Clock clock,
      Duration polling) {
    var tasks = jobs.stream().map(DailyJobsListener::task).toList();
    return Scheduler.create(database, queued.stream().<Task<?>>map(QueuedTask::of).toList())
        .startTasks(tasks)
        .tableName("scheduled_task")
        .threads(2)
        .clock(clock::instant)
        .alwaysPersistTimestampInUTC()
        .pollingInterval(polling)
        .shutdownMaxWait(LONGEST_STOP)
        .failureLogging(LogLevel.OFF, false) // the tasks tell trouble that passes from a fault
        .build();
  }

  private static RecurringTask<Void> task(DailyJob job) {
    var daily = new Daily(England.ZONE, job.at());
    return Tasks.recurring(job.name(), daily)
        .onFailure(
            (complete, operations) -> {
              JobFailures.tell(
                  "Job " + job.name() + " is run again in an hour",
                  complete.getCause(),
                  complete.getExecution().consecutiveFailures == 0);
              operations.reschedule(complete, complete.getTimeDone().plus(AGAIN));
            })
        .execute((instance, context) -> job.run());
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    scheduler.start();
  }

  @Override
  public CompletionStage<?> shutdownGracefully() {
    return CompletableFuture.runAsync(
        this::stop, task -> Thread.ofVirtual().name("stop-jobs").start(task));
  }

  /** Called more than once: by the stop of the service and by that of its context. */
  private void stop() {
    if (!stopped.getAndSet(true)) scheduler.stop();
  }
}
