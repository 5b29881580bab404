package org.assay.reporting;

import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.ReportScope;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Masthead;

/** What stands at the top of a paper on a cycle. */
final class CycleMasthead {
  private CycleMasthead() {}

  static Masthead of(CycleData data, String title) {
    return of(data.scope(), title, data.asked());
  }

  private static Masthead of(ReportScope scope, String title, int asked) {
    var set = scope.edition().set();
    return new Masthead(
        scope.partnership().name(),
        scope.partnership().subgroupName(),
        title,
        scope.cycle().title(),
        scope.at(),
        "Population",
        "%s %s asked to answer “%s”"
            .formatted(
                FigureWords.count(asked),
                asked == 1 ? "organisation" : "organisations",
                set.title()),
        "The latest submission of each return up to that time counts; drafts never do.",
        set.editionName(),
        set.sha256(),
        "For members of the subgroup. Names organisations: do not pass it on.");
  }
}
