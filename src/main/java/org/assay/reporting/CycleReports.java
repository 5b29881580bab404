package org.assay.reporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.cycles.Cycle;
import org.assay.cycles.Cycles;
import org.assay.cycles.Editions;
import org.assay.directory.Register;
import org.assay.identity.Caller;
import org.assay.platform.AccessLog;
import org.assay.questionset.Question;
import org.assay.questionset.Question.Force;
import org.assay.reporting.CycleAnswersReader.Said;
import org.assay.reporting.CycleFigures.Returned;
import org.jspecify.annotations.Nullable;

/**
 * The papers on a cycle, made from what was submitted and kept until that changes. Every statement
 * has ended before a page is set.
 */
@Singleton
class CycleReports {
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final CycleFiguresRepository figures;
  private final CycleAnswersReader answers;
  private final PdfRenderer renderer;
  private final RenderingQueue queue;
  private final ReportStateRepository states;
  private final AccessLog log;
  private final Clock clock;

  CycleReports(
      Cycles cycles,
      Editions editions,
      Register register,
      CycleFiguresRepository figures,
      CycleAnswersReader answers,
      PdfRenderer renderer,
      RenderingQueue queue,
      ReportStateRepository states,
      AccessLog log,
      Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.figures = figures;
    this.answers = answers;
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
    var moment =
        at == null ? "day " + LocalDate.ofInstant(clock.instant(), Figures.LONDON) : at.toString();
    return new ReportKey(
        file.report().code(),
        file.format().extension(),
        cycle.id(),
        moment,
        states.of(cycle, previous(cycle)));
  }

  private ReportCopy make(Cycle cycle, CycleReportFile file, @Nullable Instant at) {
    var view = view(cycle, at == null ? clock.instant() : at);
    var bytes =
        switch (file.report()) {
          case COMPLIANCE -> bytes(file, ComplianceSummary.of(view));
          case IMPACT -> bytes(file, ImpactSummary.of(view));
        };
    var name =
        "%s-%s-%s.%s"
            .formatted(
                file.report().code(), cycle.code(), view.scene().day(), file.format().extension());
    return new ReportCopy(name, bytes);
  }

  private <P extends Record & Paper> byte[] bytes(CycleReportFile file, P paper) {
    return switch (file.format()) {
      case PDF -> renderer.render(file.report().code(), paper);
      case XLSX -> WorkbookWriter.write(paper);
      case DOCX -> WordWriter.write(paper);
      case CSV -> CsvWriter.write(paper);
    };
  }

  CycleView view(Cycle cycle, Instant at) {
    var scene = scene(cycle, at);
    var before = scene.before();
    var now = figures.read(cycle, at);
    var musts =
        scene.edition().questions().stream()
            .filter(q -> q.force() == Force.MUST)
            .map(Question::key)
            .toList();
    return CycleView.of(
        scene,
        now,
        before == null ? null : figures.read(before.cycle(), at),
        figures.unmet(cycle, at, musts),
        before == null ? List.of() : figures.paired(cycle, before.cycle(), at),
        said(scene, now));
  }

  private Said said(CycleScene scene, CycleFigures now) {
    var submissions = now.returned().stream().map(Returned::submission).toList();
    return answers.read(scene.cycle(), scene.edition(), submissions);
  }

  private CycleScene scene(Cycle cycle, Instant at) {
    var partnership =
        register.partnerships().stream()
            .filter(p -> p.id() == cycle.partnershipId())
            .findFirst()
            .orElseThrow();
    return new CycleScene(partnership, cycle, editions.of(cycle), at, before(cycle));
  }

  private CycleScene.@Nullable Before before(Cycle cycle) {
    var previous = previous(cycle);
    return previous == null ? null : new CycleScene.Before(previous, editions.of(previous));
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
