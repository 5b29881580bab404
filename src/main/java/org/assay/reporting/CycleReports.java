package org.assay.reporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.figures.ComplianceFigures;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.PdfRenderer;
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
class CycleReports {
  private final Cycles cycles;
  private final CycleDataReader figures;
  private final ModerationResults moderation;
  private final PdfRenderer renderer;
  private final RenderingQueue queue;
  private final ReportStates states;
  private final AccessLog log;
  private final Clock clock;

  CycleReports(
      Cycles cycles,
      CycleDataReader figures,
      ModerationResults moderation,
      PdfRenderer renderer,
      RenderingQueue queue,
      ReportStates states,
      AccessLog log,
      Clock clock) {
    this.cycles = cycles;
    this.figures = figures;
    this.moderation = moderation;
    this.renderer = renderer;
    this.queue = queue;
    this.states = states;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param name for the file that is saved
   */
  record Made(String name, CycleReportFile.Format format, byte[] bytes) {}

  /**
   * Nothing where the cycle is not the caller's partnership's, or the caller may not read what was
   * submitted.
   *
   * @param at up to when submissions count; null is now, and so is any time to come
   */
  Optional<Made> make(Caller caller, long cycleId, CycleReportFile file, @Nullable Instant at) {
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
            caller.personId(), key(cycle, file, at), () -> Optional.of(make(cycle, file, at)));
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
  private ReportKey key(Cycle cycle, CycleReportFile file, @Nullable Instant at) {
    var moment = at == null ? "day " + England.day(clock.instant()) : at.toString();
    return new ReportKey(
        file.report().code(),
        file.format().extension(),
        cycle.id(),
        moment,
        states.of(cycle, previous(cycle)));
  }

  private ReportCopy make(Cycle cycle, CycleReportFile file, @Nullable Instant at) {
    var moment = at == null ? clock.instant() : at;
    var view =
        switch (file.report()) {
          case COMPLIANCE -> figures.read(cycle, moment, named(file));
          case IMPACT -> figures.readImpact(cycle, moment);
        };
    var bytes =
        switch (file.report()) {
          case COMPLIANCE ->
              bytes(
                  file,
                  ComplianceSummary.of(ComplianceFigures.of(view), moderation.of(cycle, moment)));
          case IMPACT -> bytes(file, ImpactSummary.of(view));
        };
    var name =
        "%s-%s-%s.%s"
            .formatted(
                file.report().code(), cycle.code(), view.scope().day(), file.format().extension());
    return new ReportCopy(name, bytes);
  }

  private static int named(CycleReportFile file) {
    return file.format() == CycleReportFile.Format.PDF
        ? ComplianceReport.NAMED
        : ComplianceReport.LISTED;
  }

  private <P extends Record & Paper> byte[] bytes(CycleReportFile file, P paper) {
    return switch (file.format()) {
      case PDF -> renderer.render(file.report().code(), paper);
      case XLSX -> WorkbookWriter.write(paper);
      case DOCX -> WordWriter.write(paper);
      case CSV -> CsvWriter.write(paper);
    };
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
