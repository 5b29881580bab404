package org.assay.reporting.actionplan;

import java.util.List;
import org.assay.reporting.chart.AgeingBar;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/**
 * What an organisation, or a group of them, does about its gaps: by age, by who leads, what was
 * carried forward and what was closed with proof.
 *
 * @param ages of what is still to be done
 * @param method how to read it
 */
public record ActionPlan(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    ActionAges ages,
    ReportTable toDoTable,
    ReportTable leadsTable,
    ReportTable carriedTable,
    ReportTable closedTable,
    ReportTable droppedTable,
    List<String> method)
    implements Paper {

  /** Whether anything is to be done, so that its ages can be drawn. */
  public boolean open() {
    return ages.open() > 0;
  }

  public Drawing agesChart() {
    return AgeingBar.of(ages);
  }

  @Override
  public List<Section> sections() {
    return List.of(
        open()
            ? Section.of(
                "ages", Part.of(new Content.Chart("What is to be done, by age", agesChart())))
            : Section.of("ages"),
        listed("toDo", "What is to be done", toDoTable),
        listed("leads", "Who leads", leadsTable),
        listedIfAny("carried", "Carried forward", carriedTable),
        listed("closed", "Closed with proof", closedTable),
        listedIfAny("dropped", "No longer needed", droppedTable),
        Section.of(
            "method",
            Part.of(Content.bulleted(method, "Nothing to add."))
                .under("How to read this")
                .saying("As at " + masthead.asAtInWords() + ". " + masthead.rule())));
  }

  /** Nothing is said of what seldom happens where it has not happened. */
  private static Section listedIfAny(String name, String heading, ReportTable table) {
    return table.lines().isEmpty() ? Section.of(name) : listed(name, heading, table);
  }

  private static Section listed(String name, String heading, ReportTable table) {
    return Section.of(name, heading, Content.table(table).sayingNone());
  }
}
