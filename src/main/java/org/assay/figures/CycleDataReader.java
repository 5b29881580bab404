package org.assay.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.cycles.Cycle;
import org.assay.cycles.Cycles;
import org.assay.cycles.Editions;
import org.assay.directory.Register;
import org.assay.figures.CycleAnswersReader.Said;
import org.assay.figures.CycleFigures.Returned;
import org.assay.questionset.Question;
import org.assay.questionset.Question.Force;
import org.jspecify.annotations.Nullable;

/** Reads what a cycle's figures are worked out from. Every statement has ended when it returns. */
@Singleton
public class CycleDataReader {
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final CycleFiguresRepository figures;
  private final CycleAnswersReader answers;

  CycleDataReader(
      Cycles cycles,
      Editions editions,
      Register register,
      CycleFiguresRepository figures,
      CycleAnswersReader answers) {
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.figures = figures;
    this.answers = answers;
  }

  /**
   * @param at up to when submissions count
   */
  public CycleData read(Cycle cycle, Instant at) {
    var scope = scope(cycle, at);
    var before = scope.before();
    var now = figures.read(cycle, at);
    var musts =
        scope.edition().questions().stream()
            .filter(q -> q.force() == Force.MUST)
            .map(Question::key)
            .toList();
    return CycleData.of(
        scope,
        now,
        before == null ? null : figures.read(before.cycle(), at),
        figures.unmet(cycle, at, musts),
        before == null ? List.of() : figures.paired(cycle, before.cycle(), at),
        said(scope, now));
  }

  private Said said(ReportScope scope, CycleFigures now) {
    var submissions = now.returned().stream().map(Returned::submission).toList();
    return answers.read(scope.cycle(), scope.edition(), submissions);
  }

  private ReportScope scope(Cycle cycle, Instant at) {
    var partnership = register.partnership(cycle.partnershipId()).orElseThrow();
    return new ReportScope(partnership, cycle, editions.of(cycle), at, before(cycle));
  }

  private ReportScope.@Nullable Before before(Cycle cycle) {
    var id = cycle.previousId();
    return id == null
        ? null
        : cycles
            .find(cycle.partnershipId(), id)
            .map(it -> new ReportScope.Before(it, editions.of(it)))
            .orElse(null);
  }
}
