package org.assay.reporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.assay.cycles.Cycle;
import org.assay.cycles.Cycles;
import org.assay.figures.ComplianceFigures;
import org.assay.figures.CycleDataReader;
import org.assay.identity.Caller;
import org.assay.platform.AccessLog;
import org.jspecify.annotations.Nullable;

/**
 * The papers on a cycle, made anew each time from what was submitted. Every statement has ended
 * before a page is set.
 */
@Singleton
class CycleReports {
  private final Cycles cycles;
  private final CycleDataReader figures;
  private final PdfRenderer renderer;
  private final AccessLog log;
  private final Clock clock;

  CycleReports(
      Cycles cycles, CycleDataReader figures, PdfRenderer renderer, AccessLog log, Clock clock) {
    this.cycles = cycles;
    this.figures = figures;
    this.renderer = renderer;
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
        .map(cycle -> make(caller, cycle, file, notAfterNow(at)));
  }

  private Made make(Caller caller, Cycle cycle, CycleReportFile file, Instant at) {
    var view = figures.read(cycle, at);
    var bytes =
        switch (file.report()) {
          case COMPLIANCE -> bytes(file, ComplianceSummary.of(ComplianceFigures.of(view)));
          case IMPACT -> bytes(file, ImpactSummary.of(view));
        };
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        file.report().code(),
        Long.toString(cycle.id()));
    var name =
        "%s-%s-%s.%s"
            .formatted(
                file.report().code(), cycle.code(), view.scope().day(), file.format().extension());
    return new Made(name, file.format(), bytes);
  }

  private <P extends Record & Paper> byte[] bytes(CycleReportFile file, P paper) {
    return switch (file.format()) {
      case PDF -> renderer.render(file.report().code(), paper);
      case XLSX -> WorkbookWriter.write(paper);
    };
  }

  private Instant notAfterNow(@Nullable Instant at) {
    var now = clock.instant();
    return at == null || at.isAfter(now) ? now : at;
  }
}
