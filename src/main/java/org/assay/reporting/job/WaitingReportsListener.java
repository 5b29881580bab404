package org.assay.reporting.job;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.assay.platform.jobs.JobQueue;

/**
 * Asks, when a node begins to serve, for the reports that nobody has finished: those that were
 * asked for before any node served, and those whose node stopped.
 */
@Singleton
class WaitingReportsListener implements ApplicationEventListener<ServerStartupEvent> {
  private final ReportJobRepository jobs;
  private final JobQueue queue;

  WaitingReportsListener(ReportJobRepository jobs, JobQueue queue) {
    this.jobs = jobs;
    this.queue = queue;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    ask();
  }

  void ask() {
    jobs.underWay().forEach(it -> queue.add(MakeReports.NAME, it));
  }
}
