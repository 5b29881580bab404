package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.people.directory.Partnership;
import org.assay.reporting.figures.AnswerSummaries.Numbers;
import org.assay.reporting.figures.CycleFigures.Asked;
import org.assay.reporting.figures.CycleFigures.EvidenceAges;
import org.assay.reporting.figures.CycleFigures.ImpactCount;
import org.assay.reporting.figures.CycleFigures.Returned;

/** Figures without a database. */
public final class CycleDataFixture {
  private CycleDataFixture() {}

  /** One organisation was asked and has returned; it claims an impact wherever one is asked for. */
  public static CycleData oneReturn(
      Partnership partnership, Cycle cycle, Edition edition, Instant at) {
    var impacts =
        edition.questions().stream()
            .filter(q -> q.type() instanceof ItemType.ImpactItem)
            .map(q -> new ImpactCount(q.key(), 1, "data", 1))
            .toList();
    var figures =
        new CycleFigures(
            List.of(new Asked(Map.of(), 1, 1, 0, 0)),
            List.of(new Returned(Map.of(), 1, 1, BigDecimal.ONE, 1, 0, 0)),
            List.of(),
            List.of(),
            impacts,
            new EvidenceAges(0, 0, 0, 0, 0, 0));
    return new CycleData(
        new ReportScope(partnership, cycle, edition, at, null),
        new CycleTotals(figures),
        CycleComparison.NONE,
        List.of(),
        Gaps.NONE,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        AnswerSummaries.of(edition, Map.of(), Numbers.NONE, Numbers.NONE));
  }
}
