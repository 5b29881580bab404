package org.assay.reporting.job;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.assay.platform.jobs.DailyJob;

/** Removes archives after a month: they are large, and each can be made again. Packs stay. */
@Singleton
final class ArchiveSweepJob implements DailyJob {
  static final Duration KEPT = Duration.ofDays(30);

  private final ReportJobRepository jobs;
  private final ReportJobs reports;
  private final Clock clock;

  ArchiveSweepJob(ReportJobRepository jobs, ReportJobs reports, Clock clock) {
    this.jobs = jobs;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "report-archive-sweep";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 40);
  }

  @Override
  public void run() {
    jobs.readyBefore(JobKind.ARCHIVE, clock.instant().minus(KEPT)).forEach(reports::remove);
  }
}
