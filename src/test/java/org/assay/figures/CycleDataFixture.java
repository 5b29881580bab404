package org.assay.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.cycles.Cycle;
import org.assay.directory.Partnership;
import org.assay.figures.CycleFigures.Asked;
import org.assay.figures.CycleFigures.EvidenceAges;
import org.assay.figures.CycleFigures.ImpactCount;
import org.assay.figures.CycleFigures.Returned;
import org.assay.figures.ToldFigures.Numbers;
import org.assay.questionset.Edition;
import org.assay.questionset.ItemType;

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
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        ToldFigures.of(edition, Map.of(), Numbers.NONE, Numbers.NONE));
  }
}
