package org.assay.reporting.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.assay.evidence.KeptFiles;
import org.assay.platform.jobs.BackgroundJob;

/** Makes what was asked for and keeps the file. */
@Singleton
final class MakeReports implements BackgroundJob {
  static final String NAME = "report-job";

  private final ReportJobRepository jobs;
  private final List<ReportMaker> makers;
  private final KeptFiles files;
  private final Clock clock;

  MakeReports(ReportJobRepository jobs, List<ReportMaker> makers, KeptFiles files, Clock clock) {
    this.jobs = jobs;
    this.makers = makers;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** What was being made when its node died, or when trouble came, is begun again. */
  @Override
  public void run(long subject) {
    jobs.begin(subject);
    var found = jobs.find(subject).filter(it -> it.state().underWay());
    if (found.isEmpty()) return;
    try {
      make(found.get());
    } catch (JobCancelledException e) {
      cancelled(subject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cancelled(long subject) {
    jobs.ended(subject, JobState.RUNNING, JobState.CANCELLED, clock.instant(), null);
  }

  @Override
  public void failed(long subject) {
    jobs.begin(subject); // it may have come no further than waiting
    if (jobs.find(subject).filter(it -> it.state() == JobState.CANCELLING).isPresent()) {
      cancelled(subject);
      return;
    }
    jobs.ended(
        subject,
        JobState.RUNNING,
        JobState.FAILED,
        clock.instant(),
        "Something went wrong, and nothing was made. Ask for it again. If it fails again, tell"
            + " the people who run the service.");
  }

  private void make(ReportJob job) throws IOException {
    var maker = makers.stream().filter(it -> it.kind() == job.kind()).findFirst().orElseThrow();
    var file = Files.createTempFile("assay-report-", ".part");
    try {
      keep(job, maker.make(job, (done, of) -> progress(job.id(), done, of), file), file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void keep(ReportJob job, ReportMaker.Result it, Path file) throws IOException {
    var id = files.keep(job.partnershipId(), file);
    var made = new ReportJob.Made(id, it.name(), Files.size(file), it.population(), it.pages());
    if (jobs.ready(job.id(), made, clock.instant())) return;
    files.remove(id);
    throw new JobCancelledException();
  }

  private void progress(long id, int done, int of) {
    if (!jobs.progress(id, done, of)) throw new JobCancelledException();
  }
}
