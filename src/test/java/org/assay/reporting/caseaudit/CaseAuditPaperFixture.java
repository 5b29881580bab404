package org.assay.reporting.caseaudit;

import java.time.Instant;
import java.util.List;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.chart.Series;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** The papers on a made-up audit of eight cases. */
public final class CaseAuditPaperFixture {
  private CaseAuditPaperFixture() {}

  public static CaseAuditReport report() {
    return new CaseAuditReport(
        masthead("Case audit"),
        List.of(
            new KeyFigure("8", "cases", "of 8"),
            new KeyFigure("31", "agency forms", "4 not involved"),
            new KeyFigure("5 of 8", "good or better overall", "as the panel judged"),
            new KeyFigure("2", "gaps", "1 found before")),
        "Priority of the partnership. Neglect is seen late. June 2026 to November 2026.",
        StackedBars.of(
            "What the panel judged, by domain",
            List.of(
                Series.plain("Good", Palette.MET),
                Series.plain("Requires improvement", Palette.PARTLY)),
            List.of(
                new StackedBars.Bar("Recognition and referral", List.of(6, 2), "n = 8"),
                new StackedBars.Bar("Overall", List.of(5, 3), "n = 8"))),
        table("Panel", "What the panel judged, by case", "Good", 6, 5),
        table("Agencies", "What agencies say of their own work, by form", "Good", 25, 22),
        table("Agency and panel", "Agencies’ grades compared with the panel’s", "The same", 20, 18),
        table("Lines", "Answers to the key lines of enquiry", "Mostly", 5, 3),
        List.of("Health visitors saw neglect early and said so."),
        List.of("Single incidents were not joined up. (found before)"),
        "Compared with MA-2026-01, May 2026. Improved: Recognition and referral.",
        table("Change", "Cases judged good or better, then and now", "Now", 6, 5),
        table("Cases", "The cases", "Forms", 5, 4),
        List.of("Grades are judgements. They are counted and never averaged."));
  }

  public static Briefing briefing() {
    return new Briefing(
        masthead("Seven-minute briefing"),
        "Neglect is seen late. Eight cases were read by five agencies.",
        List.of("Health visitors saw neglect early and said so."),
        List.of("Single incidents were not joined up."),
        List.of("Was the child’s day known? Mostly."),
        "Compared with MA-2026-01, May 2026. Improved: Recognition and referral.",
        List.of("Which of these would somebody find in our own records?"));
  }

  private static ReportTable table(String sheet, String title, String column, int one, int other) {
    return new ReportTable(
        sheet,
        title,
        "None yet.",
        List.of(TableColumn.text("Domain", 150), TableColumn.number(column, 80)),
        List.of(
            TableLine.of("Recognition and referral").count(one),
            TableLine.of("Overall").count(other)));
  }

  private static Masthead masthead(String title) {
    return new Masthead(
        "Lindenshire Safeguarding Children Partnership",
        "Performance, Audit and Scrutiny",
        title,
        "Neglect, MA-2026-02",
        Instant.parse("2026-11-20T12:00:00Z"),
        "Population",
        "8 cases, 31 forms of 5 agencies",
        "Grades are judgements. They are counted and never averaged.",
        "case-audit-neglect 2026.2",
        "",
        "For the subgroup. It counts few children: do not pass it on.");
  }
}
