package org.assay.demonstration.meetings;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.reporting.job.JobEdition;
import org.assay.reporting.job.JobKind;
import org.assay.reporting.job.JobRequest;
import org.assay.reporting.job.ReportJobs;

/**
 * The pack of the last meeting. It is only asked for here: it is made in the background, once the
 * service has started.
 */
@Singleton
public class MeetingPackRound {
  private static final List<String> REPORTS =
      List.of(
          "compliance-summary",
          "impact-summary",
          "action-plan",
          "recommendations",
          "quarterly-figures");

  private final ReportJobs jobs;
  private final Clock clock;
  private final boolean made;

  MeetingPackRound(ReportJobs jobs, Clock clock, @Value("${assay.jobs:true}") boolean made) {
    this.jobs = jobs;
    this.clock = clock;
    this.made = made;
  }

  /**
   * @param subgroup a member of the scrutiny subgroup
   * @param cycle that the meeting looked at
   */
  public void ask(Caller subgroup, Cycle cycle) {
    if (!made) return;
    for (var edition : JobEdition.values()) {
      jobs.ask(
          subgroup, new JobRequest(cycle, JobKind.PACK, edition, REPORTS, clock.instant(), null));
    }
  }
}
