package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.chart.DotPlot;
import org.assay.reporting.dashboard.TablesPage.Part;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.ComplianceFigures;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.GroupResult;
import org.assay.reporting.figures.StandardResult;

/** Makes the page of a cycle's standards: scores, change, groups. */
@Singleton
class StandardPages {
  private final CycleDataReader reader;
  private final Clock clock;

  StandardPages(CycleDataReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  TablesPage page(Caller caller, Cycle cycle) {
    var figures = ComplianceFigures.of(reader.glance(cycle, clock.instant(), 0));
    var data = figures.data();
    var parts = new ArrayList<Part>();
    if (data.returned() == 0) {
      parts.add(Part.words("Scores", "No return has been submitted yet."));
    } else {
      parts.add(
          Part.picture(
              "Scores claimed",
              picture(figures),
              "The mean of the organisations' scores, each counting once. Where last cycle stands"
                  + " beside it, both are over the same questions and the same organisations."));
      figures.groups().forEach(it -> parts.add(group(it)));
    }
    return new TablesPage(
        PageHead.of(
            caller, cycle, DashboardPart.STANDARDS, "Standards", CycleWords.population(data)),
        List.of(),
        parts);
  }

  private static Part group(GroupResult group) {
    return Part.table(
        "By " + group.cut().toLowerCase(java.util.Locale.UK),
        new Table(
            "Scores by " + group.cut().toLowerCase(java.util.Locale.UK),
            "govuk-visually-hidden",
            List.of(
                Cell.text(group.cut()),
                Cell.number("Returns"),
                Cell.number("Met"),
                Cell.number("Not applicable"),
                Cell.number("Score"),
                Cell.number("Change, points"),
                Cell.number("Organisations compared")),
            group.parts().stream().map(StandardPages::row).toList(),
            true));
  }

  private static List<Cell> row(GroupResult.Part it) {
    var change = it.change();
    return List.of(
        Cell.text(it.name()),
        Cell.number(count(it.number())),
        Cell.number(percent(it.standing().metShare())),
        Cell.number(percent(it.standing().notApplicableShare())),
        Cell.number(percent(it.score())),
        Cell.number(DashboardTables.points(change)),
        Cell.number(change == null ? "–" : count(change.organisations())));
  }

  static Picture picture(ComplianceFigures figures) {
    return Picture.of(
        "standards",
        DotPlot.of(
            "Mean score by standard.",
            figures.standards().stream().map(StandardPages::pair).toList()),
        DashboardTables.standards(figures.standards()));
  }

  private static DotPlot.Pair pair(StandardResult it) {
    Change change = it.change();
    return change == null
        ? new DotPlot.Pair(it.label(), null, it.score())
        : new DotPlot.Pair(it.label(), change.before(), change.now());
  }
}
