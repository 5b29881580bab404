package org.assay.reporting.job;

import static org.assay.people.identity.Role.ANALYST;
import static org.assay.people.identity.Role.AUDIT_LEAD;
import static org.assay.people.identity.Role.EXECUTIVE_MEMBER;
import static org.assay.people.identity.Role.LEARNING_LEAD;
import static org.assay.people.identity.Role.MODERATOR;
import static org.assay.people.identity.Role.PAS_MEMBER;
import static org.assay.people.identity.Role.READER;
import static org.assay.people.identity.Role.SCRUTINEER;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.evidence.KeptFiles;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.jobs.JobQueue;

/** What was asked to be made in the background, for those who may have it. */
@Singleton
public class ReportJobs {
  private static final int LISTED = 50;

  /** They choose what is made, and may read what organisations submitted. */
  private static final Set<Role> ASK = EnumSet.of(PAS_MEMBER, SCRUTINEER);

  /** They may have what names no organisation. */
  private static final Set<Role> SHARED =
      EnumSet.of(
          PAS_MEMBER,
          SCRUTINEER,
          MODERATOR,
          EXECUTIVE_MEMBER,
          LEARNING_LEAD,
          AUDIT_LEAD,
          READER,
          ANALYST);

  private final ReportJobRepository jobs;
  private final KeptFiles files;
  private final JobQueue queue;
  private final Clock clock;

  ReportJobs(ReportJobRepository jobs, KeptFiles files, JobQueue queue, Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.queue = queue;
    this.clock = clock;
  }

  public static boolean mayAsk(Caller caller) {
    return ASK.contains(caller.role());
  }

  /** An archive is for the one who asked: it holds what that person may read. */
  static boolean mayHave(Caller caller, ReportJob it) {
    if (it.kind() == JobKind.ARCHIVE) return mayAsk(caller) && it.personId() == caller.personId();
    return it.edition() == JobEdition.SHAREABLE ? SHARED.contains(caller.role()) : mayAsk(caller);
  }

  /**
   * Asks for it, and returns the id of the job that makes it: of an earlier one where the same was
   * asked for. Empty when the caller may not.
   */
  public Optional<Long> ask(Caller caller, JobRequest request) {
    if (!mayAsk(caller)) return Optional.empty();
    var id = jobs.add(caller, request, clock.instant());
    queue.add(MakeReports.NAME, id);
    return Optional.of(id);
  }

  /** Of a cycle, the newest first. */
  public List<ReportJob> list(Caller caller, long cycleId) {
    var listed =
        jobs.ofCycle(caller.partnershipId(), cycleId, LISTED).stream()
            .filter(it -> mayHave(caller, it))
            .toList();
    listed.forEach(this::goOn);
    return listed;
  }

  public Optional<ReportJob> find(Caller caller, long id) {
    var found = jobs.find(caller.partnershipId(), id).filter(it -> mayHave(caller, it));
    found.ifPresent(this::goOn);
    return found;
  }

  /** A job that was lost between two nodes, or before this one served any, is asked for again. */
  private void goOn(ReportJob it) {
    if (it.state().underWay()) queue.add(MakeReports.NAME, it.id());
  }

  /**
   * What waits is dropped at once; what is being made stops after the step under way and leaves
   * nothing. The same can be asked for again at once.
   */
  public void cancel(Caller caller, ReportJob it) {
    if (mayChange(caller, it)) jobs.cancel(it.id(), clock.instant());
  }

  /** Those who may ask may also cancel and remove. */
  public static boolean mayChange(Caller caller, ReportJob it) {
    return mayAsk(caller) && mayHave(caller, it);
  }

  /** With its file. */
  public void remove(Caller caller, ReportJob it) {
    if (mayChange(caller, it)) remove(it);
  }

  void remove(ReportJob it) {
    var made = it.made();
    if (jobs.remove(it.id()) && made != null) files.remove(made.file());
  }

  /** The caller closes it. Empty when it is not ready, or the store lost it. */
  public Optional<InputStream> open(ReportJob it) {
    var made = it.made();
    return made == null ? Optional.empty() : files.open(made.file());
  }
}
