package org.assay.reporting.caseaudit;

import java.util.List;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.jspecify.annotations.Nullable;

/**
 * The report on a case audit.
 *
 * @param why why the theme was audited, and how
 * @param gradesChart the panel's grades by domain; null when they are not drawn
 * @param strengths one a line
 * @param gaps one a line
 * @param change what moved since the last audit of the theme, in a sentence
 */
public record CaseAuditReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    String why,
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
  public List<Section> sections() {
    return List.of(
        Section.of("why", "Why and how", new Content.Words(why, false)),
        Section.of("strengths", "Strengths", Content.bulleted(strengths, "")),
        Section.of("gaps", "Gaps", Content.bulleted(gaps, "")),
        Section.of(
            "change",
            Part.of(new Content.Words(change, false)).under("Since the last audit"),
            Part.of(Content.table(changeTable)).below("Judged good or better, then and now")),
        grades(),
        table("agencies", "What agencies say of their own work", agencyTable),
        table("against", "Agency compared with panel", againstTable),
        table("lines", "Key lines of enquiry", linesTable),
        table("cases", "The cases", casesTable),
        Section.of(
            "method",
            Part.of(
                    new Content.Words(
                        "As at " + masthead.asAtInWords() + ". " + masthead.rule(), false))
                .under("How to read this"),
            Part.of(Content.bulleted(method, ""))));
  }

  private Section grades() {
    var heading = "What the panel judged";
    var table = Part.of(Content.table(panelTable).sayingNone());
    if (gradesChart == null) return Section.of("grades", table.under(heading));
    var chart = new Content.Chart("What the panel judged, by domain", gradesChart);
    return Section.of("grades", Part.of(chart).under(heading), table);
  }

  private static Section table(String name, String heading, ReportTable table) {
    return Section.of(name, heading, Content.table(table).sayingNone());
  }
}
