package org.assay.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import org.assay.platform.Sql;

/**
 * Counts and times jobs: {@code assay_jobs_seconds} by name and by whether it was done. Nobody
 * looks on, so their statements may take longer than those of a page.
 */
@Singleton
public class JobMeters {
  private final MeterRegistry meters;

  JobMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  public DailyJob of(DailyJob job) {
    return new DailyJob() {
      @Override
      public String name() {
        return job.name();
      }

      @Override
      public LocalTime at() {
        return job.at();
      }

      @Override
      public void run() {
        timed(job.name(), job::run);
      }
    };
  }

  BackgroundJob of(BackgroundJob job) {
    return new BackgroundJob() {
      @Override
      public String name() {
        return job.name();
      }

      @Override
      public void run(long subject) {
        timed(job.name(), () -> job.run(subject));
      }

      @Override
      public void failed(long subject) {
        job.failed(subject);
      }
    };
  }

  private static String done(Runnable work) {
    work.run();
    return "done";
  }

  private void timed(String name, Runnable work) {
    var sample = Timer.start(meters);
    var outcome = "failed";
    try {
      outcome = Sql.unhurried(() -> done(work));
    } finally {
      sample.stop(
          Timer.builder("assay.jobs")
              .description("Daily and queued jobs")
              .tag("name", name)
              .tag("outcome", outcome)
              .register(meters));
    }
  }
}
