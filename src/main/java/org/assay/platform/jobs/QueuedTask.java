package org.assay.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assay.platform.health.Trouble;

/** A background job as the scheduler runs it: again after trouble that passes, else given up. */
final class QueuedTask {
  /** How long it waits before each further try. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30));

  private QueuedTask() {}

  static OneTimeTask<Void> of(BackgroundJob job) {
    return Tasks.oneTime(job.name())
        .onFailure((complete, operations) -> failed(job, complete, operations))
        .execute((instance, context) -> job.run(subject(instance)));
  }

  /**
   * After what time it is tried again; empty when it is given up.
   *
   * @param before how many tries in a row failed before this one
   */
  static Optional<Duration> wait(int before, Optional<Throwable> cause) {
    return before < WAITS.size() && cause.flatMap(Trouble::in).isPresent()
        ? Optional.of(WAITS.get(before))
        : Optional.empty();
  }

  private static void failed(
      BackgroundJob job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    var execution = complete.getExecution();
    var subject = subject(execution.taskInstance);
    var again = wait(execution.consecutiveFailures, complete.getCause());
    if (again.isPresent()) {
      JobFailures.tell(
          "Job %s of %s is tried again in %d seconds"
              .formatted(job.name(), subject, again.get().toSeconds()),
          complete.getCause(),
          true);
      operations.reschedule(complete, complete.getTimeDone().plus(again.get()));
      return;
    }
    JobFailures.tell(
        "Job %s of %s failed".formatted(job.name(), subject), complete.getCause(), false);
    job.failed(subject);
    operations.remove();
  }

  private static long subject(TaskInstance<?> instance) {
    return Long.parseLong(instance.getId());
  }
}
