package org.assay.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.visits.VisitResults.Visited;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.assurance.AssuranceFigures;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.compliance.StandardResult;

/** Sets out the figures of a cycle as the compliance summary. */
public final class ComplianceSummary {
  private ComplianceSummary() {}

  public static ComplianceReport read(
      CycleSources from, Caller caller, Cycle cycle, Instant at, boolean printed) {
    var named = printed ? ComplianceReport.NAMED : ComplianceReport.LISTED;
    return of(
        ComplianceFigures.of(from.figures().read(cycle, at, named)),
        from.moderation().of(cycle, at),
        from.visits().of(cycle, at),
        from.assurance().read(caller, at));
  }

  /**
   * @param moderation up to the time of the figures
   */
  public static ComplianceReport of(ComplianceFigures figures, ModerationResult moderation) {
    var today = England.day(figures.data().scope().at());
    return of(figures, moderation, List.of(), AssuranceFigures.none(today));
  }

  /**
   * @param visits about returns of the cycle, the last first
   * @param assurance as at the same time
   */
  public static ComplianceReport of(
      ComplianceFigures figures,
      ModerationResult moderation,
      List<Visited> visits,
      AssuranceFigures assurance) {
    var data = figures.data();
    var words = new ComplianceHeadlines(figures, moderation);
    return new ComplianceReport(
        CycleMasthead.of(data, "Compliance summary"),
        words.keyFigures(),
        words.headlines(),
        words.decisions(),
        words.escalations(),
        List.of(),
        new CompletionPaper(figures.completion()),
        moderated(figures, moderation),
        figures.groups(),
        figures.keyFeatures(),
        ComplianceHeatMap.of(data),
        figures.lowest(),
        figures.movers(),
        figures.mostNotApplicable(),
        figures.breaches(),
        figures.themes(),
        new ActionsPaper(figures.actions()),
        new Moderation(data.returned(), moderation, visits),
        assurance,
        figures.requests(),
        figures.bands(),
        data.returned() == 0 ? List.of() : data.scorable().stream().map(data::result).toList(),
        data.returned() == 0 ? List.of() : data.told(),
        ComplianceHeatMap.lowest(data),
        ComplianceMethod.method(),
        ComplianceMethod.dataQuality(data));
  }

  /** The standards of the figures are those of the edition, in the same order. */
  private static List<StandardResult> moderated(
      ComplianceFigures figures, ModerationResult moderation) {
    var sections = figures.data().standards();
    var standards = new ArrayList<StandardResult>();
    for (int i = 0; i < figures.standards().size(); i++) {
      var pair = moderation.standards().get(sections.get(i).key());
      standards.add(
          pair == null || !pair.tellable()
              ? figures.standards().get(i)
              : figures
                  .standards()
                  .get(i)
                  .withModerated(
                      new StandardResult.Moderated(
                          pair.returns(), pair.claimed(), pair.moderated())));
    }
    return standards;
  }
}
