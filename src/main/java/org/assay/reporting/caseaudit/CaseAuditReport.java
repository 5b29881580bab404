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
 * @param gradesChart the panel's grades by domain; null where counts are held back
 * @param disagreements of the panel, in a sentence; empty for none to tell
 * @param strengths one a line
 * @param gaps one a line
 * @param asked what is recommended because of it
 * @param change what moved since the last audit of the theme, in a sentence or two
 */
public record CaseAuditReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    String why,
    @Nullable Drawing gradesChart,
    ReportTable panelTable,
    String disagreements,
    ReportTable agencyTable,
    ReportTable againstTable,
    ReportTable linesTable,
    List<String> strengths,
    List<String> gaps,
    ReportTable asked,
    String change,
    ReportTable changeTable,
    ReportTable casesTable,
    List<String> method)
    implements Paper {

  @Override
  public List<Section> sections() {
    return List.of(
        Section.of("why", "Why and how", new Content.Words(why, false)),
        Section.of("strengths", "Strengths", Content.bulleted(strengths, "None written down yet.")),
        Section.of("gaps", "Gaps", Content.bulleted(gaps, "None written down yet.")),
        listed("asked", "What is recommended", asked),
        Section.of(
            "change",
            Part.of(new Content.Words(change, false)).under("Since the last audit"),
            Part.of(Content.table(changeTable))),
        grades(),
        listed("agencies", "What agencies say of their own work", agencyTable),
        listed("against", "Agencies compared with the panel", againstTable),
        listed("lines", "Key lines of enquiry", linesTable),
        listed("cases", "The cases", casesTable),
        Section.of(
            "method",
            Part.of(Content.bulleted(method, "Nothing to add."))
                .under("How to read this")
                .saying("As at " + masthead.asAtInWords() + ". " + masthead.rule())));
  }

  private Section grades() {
    var table = Part.of(Content.table(panelTable).sayingNone()).saying(disagreements);
    var heading = "What the panel judged";
    return gradesChart == null
        ? Section.of("panel", table.under(heading))
        : Section.of(
            "panel",
            Part.of(new Content.Chart("What the panel judged, by domain", gradesChart))
                .under(heading),
            table);
  }

  private static Section listed(String name, String heading, ReportTable table) {
    return Section.of(name, heading, Content.table(table).sayingNone());
  }
}
