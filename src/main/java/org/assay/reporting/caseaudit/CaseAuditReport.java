package org.assay.reporting.caseaudit;

import java.util.List;
import java.util.stream.Stream;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Passage;
import org.assay.reporting.paper.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * The report on a case audit.
 *
 * @param why why the theme was audited, and how
 * @param charted whether the panel's grades can be drawn: not where counts are held back
 * @param gradesChart the panel's grades by domain; null when they are not drawn
 * @param strengths one a line
 * @param gaps one a line
 * @param change what moved since the last audit of the theme, in a sentence
 */
public record CaseAuditReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    String why,
    boolean charted,
    @Nullable Drawing gradesChart,
    ReportTable panelTable,
    ReportTable agencyTable,
    ReportTable againstTable,
    ReportTable linesTable,
    List<String> strengths,
    List<String> gaps,
    String change,
    ReportTable changeTable,
    ReportTable casesTable,
    List<String> method)
    implements Paper {

  @Override
  public List<Passage> passages() {
    return Stream.of(
            Passage.keyFigures(keyFigures),
            new Passage("Why and how", List.of(why)),
            new Passage("Strengths", strengths),
            new Passage("Gaps", gaps),
            new Passage("Since the last audit", List.of(change)),
            new Passage("How to read this", method))
        .filter(it -> !it.lines().isEmpty())
        .toList();
  }

  @Override
  public List<ReportTable> tables() {
    return List.of(panelTable, agencyTable, againstTable, changeTable, linesTable, casesTable);
  }
}
