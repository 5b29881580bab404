package org.assay.reporting.actionplan;

import java.util.List;
import org.assay.reporting.chart.AgeingBar;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;

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
  public List<ReportTable> tables() {
    return List.of(toDoTable, leadsTable, carriedTable, closedTable, droppedTable);
  }
}
