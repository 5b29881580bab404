package org.assay.reporting.returnreport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.England;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.file.PaperFiles;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.file.PaperName;
import org.assay.reporting.queue.RenderingQueue;
import org.assay.reporting.queue.ReportCopy;
import org.assay.reporting.queue.ReportKey;
import org.assay.reporting.queue.ReportStates;
import org.jspecify.annotations.Nullable;

/** The report of a return as a file, made once for the organisation and once for everybody else. */
@Singleton
class ReturnReportCopies {
  private final Returns returns;
  private final ReturnReports reports;
  private final Cycles cycles;
  private final ReportStates states;
  private final RenderingQueue queue;
  private final PaperFiles files;
  private final AccessLog log;
  private final Clock clock;

  ReturnReportCopies(
      Returns returns,
      ReturnReports reports,
      Cycles cycles,
      ReportStates states,
      RenderingQueue queue,
      PaperFiles files,
      AccessLog log,
      Clock clock) {
    this.returns = returns;
    this.reports = reports;
    this.cycles = cycles;
    this.states = states;
    this.queue = queue;
    this.files = files;
    this.log = log;
    this.clock = clock;
  }

  /** Empty where nothing was submitted, or the caller may not read it. */
  Optional<ReportCopy> of(Caller caller, Returns.Line line, PaperFormat format) {
    return of(caller, line, format, state(line.cycle()));
  }

  /** What the reports of a cycle are made from just now, for a caller that makes many of them. */
  String state(Cycle cycle) {
    return states.of(cycle, previous(cycle));
  }

  /**
   * The same for a state that was looked up.
   *
   * @param state of the cycle, as {@link #state} gives it
   */
  Optional<ReportCopy> of(Caller caller, Returns.Line line, PaperFormat format, String state) {
    var id = line.agencyReturn().id();
    if (!returns.mayReadSubmission(caller, id)) return Optional.empty();
    var reader = ReportAudience.of(caller, line.agencyReturn().organisationId());
    return queue.copy(
        caller.personId(),
        key(line, format, reader, state),
        () -> returns.submission(caller, id).map(view -> made(view, format, reader)));
  }

  private ReportKey key(
      Returns.Line line, PaperFormat format, ReportAudience reader, String state) {
    return new ReportKey(
        reader.words("return", "return-for-others"),
        format.extension(),
        line.agencyReturn().id(),
        England.day(clock.instant()).toString(),
        state);
  }

  private @Nullable Cycle previous(Cycle cycle) {
    var id = cycle.previousId();
    return id == null ? null : cycles.find(cycle.partnershipId(), id).orElse(null);
  }

  private ReportCopy made(ReturnView view, PaperFormat format, ReportAudience reader) {
    var name =
        Download.fileName(
            view.asking().organisation().name() + " " + view.asking().cycle().title());
    return new ReportCopy(
        new PaperName(name, format).file(),
        files.write(
            "return", reports.of(view, reader), format, view.agencyReturn().partnershipId()));
  }

  /** Notes in the access log that somebody took the report of a return away. */
  void exported(Caller caller, long returnId) {
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        "return-report",
        Long.toString(returnId));
  }
}
