package org.assay.reporting.cycle;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.CycleSources;
import org.assay.reporting.assurance.AssuranceReader;
import org.assay.reporting.file.PaperFiles;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.queue.RenderingQueue;
import org.assay.reporting.queue.ReportCopy;
import org.assay.reporting.queue.ReportKey;
import org.assay.reporting.queue.ReportStates;
import org.jspecify.annotations.Nullable;

/**
 * The papers on a cycle, made from what was submitted and kept until that changes. Every statement
 * has ended before a page is set.
 */
@Singleton
public class CycleReports {
  /** Marks a copy for readers who may not see counts of fewer than five children. */
  private static final String HELD = ", few held back";

  private final Cycles cycles;
  private final CycleSources sources;
  private final PaperFiles files;
  private final RenderingQueue queue;
  private final ReportStates states;
  private final AccessLog log;
  private final Clock clock;

  CycleReports(
      Cycles cycles,
      CycleSources sources,
      PaperFiles files,
      RenderingQueue queue,
      ReportStates states,
      AccessLog log,
      Clock clock) {
    this.cycles = cycles;
    this.sources = sources;
    this.files = files;
    this.queue = queue;
    this.states = states;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param name for the file that is saved
   * @param bytes those of a CSV file packed by gzip
   */
  public record Made(String name, PaperFormat format, byte[] bytes) {}

  /**
   * Nothing where the cycle is not the caller's partnership's, or the caller may not read what was
   * submitted.
   *
   * @param at up to when submissions count; null is now, and so is any time to come
   */
  public Optional<Made> make(
      Caller caller, long cycleId, CycleReportFile file, @Nullable Instant at) {
    if (!caller.mayReadPapers()) {
      return Optional.empty();
    }
    return cycles
        .find(caller.partnershipId(), cycleId)
        .flatMap(cycle -> copy(caller, cycle, file, past(at)));
  }

  private Optional<Made> copy(
      Caller caller, Cycle cycle, CycleReportFile file, @Nullable Instant at) {
    var copy =
        queue.copy(
            caller.personId(),
            key(caller, cycle, file, at),
            () -> Optional.of(make(caller, cycle, file, at)));
    copy.ifPresent(
        it ->
            log.record(
                caller.partnershipId(),
                caller.personId(),
                "exported",
                file.report().code(),
                Long.toString(cycle.id())));
    return copy.map(it -> new Made(it.name(), file.format(), it.bytes()));
  }

  /** A report as of now serves all day, since what is overdue depends on the day. */
  private ReportKey key(Caller caller, Cycle cycle, CycleReportFile file, @Nullable Instant at) {
    var moment = at == null ? "day " + England.day(clock.instant()) : at.toString();
    return new ReportKey(
        file.report().code(),
        file.format().extension() + (AssuranceReader.seesFew(caller) ? "" : HELD),
        cycle.id(),
        moment,
        states.ofSummary(cycle, previous(cycle)));
  }

  private ReportCopy make(Caller caller, Cycle cycle, CycleReportFile file, @Nullable Instant at) {
    var moment = at == null ? clock.instant() : at;
    var printed = file.format().printed();
    var paper = file.report().paper(sources, caller, cycle, moment, printed);
    var name =
        "%s-%s-%s.%s"
            .formatted(
                file.report().code(), cycle.code(), England.day(moment), file.format().extension());
    return new ReportCopy(name, bytes(file, paper, cycle.partnershipId()));
  }

  private byte[] bytes(CycleReportFile file, Paper paper, long partnershipId) {
    return file.format() == PaperFormat.CSV
        ? CsvWriter.packed(paper)
        : files.write(file.report().code(), paper, file.format(), partnershipId);
  }

  private @Nullable Cycle previous(Cycle cycle) {
    var id = cycle.previousId();
    return id == null ? null : cycles.find(cycle.partnershipId(), id).orElse(null);
  }

  /** Null for now. */
  private @Nullable Instant past(@Nullable Instant at) {
    return at == null || at.isAfter(clock.instant()) ? null : at;
  }
}
