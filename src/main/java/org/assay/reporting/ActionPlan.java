package org.assay.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.assay.figures.ActionAges;

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

  /** How many actions it holds. */
  int size() {
    return (int)
        Stream.of(toDoTable, closedTable, droppedTable)
            .flatMap(it -> it.lines().stream())
            .filter(it -> it.kind() == Line.Kind.PLAIN)
            .count();
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
