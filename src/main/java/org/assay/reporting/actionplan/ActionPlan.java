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

  /**
   * Actions to be done that a paper lists: nobody reads more, and it would take minutes to make.
   */
  public static final int TO_DO = 1_000;

  /** As many of each kind as a file holds that a program reads. */
  public static final int FILED = 10_000;

  /** Lines of each other table of a paper. */
  private static final int OTHERS = 200;

  /**
   * The same to be printed: of long tables the beginning, which holds what is longest overdue. The
   * title of each says how many it has of how many; the figures are those of the whole plan.
   */
  public ActionPlan readable() {
    return new ActionPlan(
        masthead,
        keyFigures,
        ages,
        toDoTable.first(TO_DO),
        leadsTable.first(OTHERS),
        carriedTable.first(OTHERS),
        closedTable.first(OTHERS),
        droppedTable.first(OTHERS),
        method);
  }

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
