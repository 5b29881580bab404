package org.assay.reporting;

import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.reporting.figures.ComplianceFigures;
import org.assay.reporting.figures.CycleDataReader;

/** Sets out the figures of a cycle as the compliance summary. */
final class ComplianceSummary {
  private ComplianceSummary() {}

  static ComplianceReport read(CycleDataReader reader, Cycle cycle, Instant at, boolean printed) {
    var named = printed ? ComplianceReport.NAMED : ComplianceReport.LISTED;
    return of(ComplianceFigures.of(reader.read(cycle, at, named)));
  }

  static ComplianceReport of(ComplianceFigures figures) {
    var data = figures.data();
    var words = new ComplianceHeadlines(figures);
    return new ComplianceReport(
        CycleMasthead.of(data, "Compliance summary"),
        words.keyFigures(),
        words.headlines(),
        words.decisions(),
        words.escalations(),
        List.of(),
        new CompletionPaper(figures.completion()),
        figures.standards(),
        figures.groups(),
        figures.keyFeatures(),
        ComplianceHeatMap.of(data),
        figures.lowest(),
        figures.movers(),
        figures.mostNotApplicable(),
        figures.breaches(),
        figures.themes(),
        new ActionsPaper(figures.actions()),
        new Moderation(data.returned(), 0, 0, null, null, 0, 0),
        figures.requests(),
        figures.bands(),
        data.returned() == 0 ? List.of() : data.scorable().stream().map(data::result).toList(),
        data.returned() == 0 ? List.of() : data.told(),
        ComplianceHeatMap.lowest(data),
        ComplianceMethod.method(),
        ComplianceMethod.dataQuality(data));
  }
}
