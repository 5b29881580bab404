package org.assay.reporting;

import java.util.List;

/** Makes the compliance summary from what was submitted. */
final class ComplianceSummary {
  private ComplianceSummary() {}

  static ComplianceReport of(CycleView view) {
    var completion = ComplianceCompletion.of(view);
    var breaches = ComplianceBreaches.of(view);
    var none = view.returned() == 0;
    var standards = none ? List.<StandardResult>of() : ComplianceStandards.standards(view);
    var words = new ComplianceWords(view, completion, standards, breaches);
    return new ComplianceReport(
        view.scene().masthead("Compliance summary", view.figures().asked().size()),
        words.keyFigures(),
        words.headlines(),
        words.decisions(),
        words.escalations(),
        List.of(),
        completion,
        standards,
        ComplianceStandards.groups(view),
        ComplianceStandards.keyFeatures(view),
        ComplianceHeatMap.of(view),
        ComplianceQuestions.lowest(view),
        ComplianceQuestions.movers(view),
        ComplianceQuestions.mostNotApplicable(view),
        breaches,
        ComplianceStandards.themes(view),
        ComplianceBreaches.actions(view),
        new Moderation(view.returned(), 0, 0, null, null, 0, 0),
        ComplianceQuestions.requests(view),
        ComplianceMethod.method(),
        ComplianceMethod.dataQuality(view));
  }
}
