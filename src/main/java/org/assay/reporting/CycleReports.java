package org.assay.reporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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
 * The papers on a cycle, made anew each time from what was submitted. Every statement has ended
 * before a page is set.
 */
@Singleton
class CycleReports {
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final CycleFiguresRepository figures;
  private final CycleAnswersReader answers;
  private final PdfRenderer renderer;
  private final AccessLog log;
  private final Clock clock;

  CycleReports(
      Cycles cycles,
      Editions editions,
      Register register,
      CycleFiguresRepository figures,
      CycleAnswersReader answers,
      PdfRenderer renderer,
      AccessLog log,
      Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.figures = figures;
    this.answers = answers;
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
    var view = view(cycle, at);
    var bytes =
        switch (file.report()) {
          case COMPLIANCE -> bytes(file, ComplianceSummary.of(view));
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
                file.report().code(), cycle.code(), view.scene().day(), file.format().extension());
    return new Made(name, file.format(), bytes);
  }

  private <P extends Record & Paper> byte[] bytes(CycleReportFile file, P paper) {
    return switch (file.format()) {
      case PDF -> renderer.render(file.report().code(), paper);
      case XLSX -> WorkbookWriter.write(paper);
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
    var id = cycle.previousId();
    return id == null
        ? null
        : cycles
            .find(cycle.partnershipId(), id)
            .map(it -> new CycleScene.Before(it, editions.of(it)))
            .orElse(null);
  }

  private Instant notAfterNow(@Nullable Instant at) {
    var now = clock.instant();
    return at == null || at.isAfter(now) ? now : at;
  }
}
