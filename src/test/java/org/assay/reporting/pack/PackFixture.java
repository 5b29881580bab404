package org.assay.reporting.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.ImpactReportFixture;
import org.assay.reporting.PackSource;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.dashboard.meeting.MeetingPoint;
import org.assay.reporting.dashboard.meeting.MeetingPoint.Kind;
import org.assay.reporting.pack.PackPapers.Arisen;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.BoundReport;
import org.assay.reporting.pdf.HeadingPlacesFixture;
import org.assay.reporting.pdf.PdfRenderer;

/** The pack of a meeting of thirty agencies, with a report on an area in which few are. */
public final class PackFixture {
  static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  static final String SCHOOL = "Hill Top School";

  private PackFixture() {}

  static OrganisationNames names() {
    var names = new ArrayList<>(ComplianceReportFixture.AGENCIES);
    names.add(SCHOOL);
    return new OrganisationNames(names);
  }

  /** What stands beside the reports, on one paper. */
  public static Paper sample() {
    var front = front(PackEditor.full(), List.of("Compliance summary", "Impact summary"));
    var parts = new ArrayList<Section>();
    front
        .of(HeadingPlacesFixture.none())
        .parts()
        .forEach(it -> parts.addAll(it.paper().sections()));
    parts.addAll(
        PackPapers.takenOut(
                front.masthead(),
                List.of(
                    new TakenOut(
                        "Action plan", "What is to be done", "All of it", TakenOut.Why.ABOUT_ONE),
                    new TakenOut("Compliance summary", "Headlines", "2 lines", TakenOut.Why.SMALL)))
            .sections());
    return new SharedPaper(front.masthead(), front.keyFigures(), parts);
  }

  static PackFront front(PackEditor editor, List<String> reports) {
    var masthead =
        new Masthead(
            "Wealdshire Safeguarding Children Partnership",
            "Performance, Audit and Scrutiny subgroup",
            "Meeting pack",
            "Section 11 2026",
            AT,
            "Population",
            "30 organisations asked, 24 returned",
            "The latest submission of each return up to that time counts; drafts never do.",
            "section-11 2026.1",
            "0".repeat(64),
            editor.none().equals("Nothing.")
                ? "For members of the subgroup. It names organisations: do not pass it on."
                : ShareableEdition.HANDLING);
    return new PackFront(
        editor.masthead(masthead),
        PackPapers.arising(masthead, LocalDate.of(2026, 9, 4), AT, 2),
        editor.keyFigures(
            List.of(new KeyFigure("24 of 30", "organisations returned", "80% of those asked"))),
        editor.points(points()),
        editor.none(),
        editor.matters(
            PackPapers.matters(
                List.of(
                    new Arisen("Escalated", List.of()),
                    new Arisen(
                        "Recommendations",
                        List.of(
                            new MattersArising.Matter(
                                "R1 Ask every child who is arrested.",
                                LocalDate.of(2026, 9, 4),
                                "Wealdshire Police",
                                "Owner: Under way. Due soon."),
                            new MattersArising.Matter(
                                "R2 Visit Wealdshire Police.",
                                null,
                                "The Executive",
                                "Overdue")))))),
        reports);
  }

  private static List<MeetingPoint> points() {
    return List.of(
        new MeetingPoint(
            Kind.ALERT,
            "7 organisations are held at the lowest band: Wealdshire Police and 6 more.",
            "Who",
            "/cycles/1/heat-map?held=yes"),
        new MeetingPoint(
            Kind.ALERT,
            "2 organisations have a legal duty unmet and no action for it.",
            "Duties",
            "/cycles/1/duties?action=none"),
        new MeetingPoint(
            Kind.ADVISE,
            "“Induction” is the weakest standard: mean score claimed 62% over 24 returns.",
            "All standards",
            "/cycles/1/standards"),
        new MeetingPoint(
            Kind.ASSURE,
            "In place, with a difference shown: “Induction”.",
            "Compliance against impact",
            "/cycles/1/impact"));
  }

  /** Of three places that are few, one counts 3 in all. */
  static Paper area() {
    return new SharedPaper(
        new Masthead(
            "Wealdshire Safeguarding Children Partnership",
            "",
            "Visit to " + SCHOOL,
            "Section 11 2026",
            AT,
            "Population",
            "50 organisations",
            "All count.",
            "None",
            "",
            "Names organisations."),
        List.of(
            new KeyFigure("3", "late", "of 50 asked"), new KeyFigure("47", "asked", "of all 90")),
        List.of(
            Section.of(
                "headlines",
                "What " + SCHOOL + " shows",
                Content.bulleted(
                    List.of(
                        "Exactly 71% in " + SCHOOL + " said so.",
                        "It was 3 organisations of a kind, at 67%.",
                        "It was 45 of 48 asked, at 69%.",
                        "It was 40 of 50 asked, at 53%."),
                    "")),
            Section.of(
                "themes",
                Part.of(Content.table(table())).under("By place"),
                Part.of(
                    new Content.Chart(
                        "A chart", new Drawing(100, 20, SCHOOL + " has 73%.", List.of()))))));
  }

  private static ReportTable table() {
    return new ReportTable(
        "Places",
        "By place, as " + SCHOOL + " has it",
        "None.",
        List.of(
            TableColumn.text("Place", 40),
            TableColumn.number("Asked", 20),
            TableColumn.percent("Met", 20),
            TableColumn.text("Who says so", 30)),
        List.of(
            line("Alder", 3, 61, "A visitor"),
            line("Birch", 7, 59, SCHOOL),
            line("Cedar", 40, 53, "A visitor"),
            line(SCHOOL, 20, 57, "A visitor")));
  }

  private static TableLine line(String place, int asked, int percent, String who) {
    return TableLine.of(place)
        .count(asked)
        .amount(BigDecimal.valueOf(percent).movePointLeft(2))
        .text(who);
  }

  /** Every section may be shared, so that the rules alone keep names and small numbers back. */
  private static PackSource.Bound bound(String template, Paper paper) {
    Set<String> all = paper.sections().stream().map(Section::name).collect(Collectors.toSet());
    return new PackSource.Bound(template, paper, all, true);
  }

  static byte[] pack(PackEditor editor) {
    var reports =
        new ArrayList<>(
            editor.edited(
                List.of(
                    new PackEditor.Titled(
                        "Compliance summary",
                        bound("compliance-summary", ComplianceReportFixture.section11())),
                    new PackEditor.Titled(
                        "Impact summary", bound("impact-summary", ImpactReportFixture.section11())),
                    new PackEditor.Titled(
                        "Visit to " + SCHOOL, bound("recommendations", area())))));
    var front = front(editor, reports.stream().map(BoundReport::bookmark).toList());
    reports.add(
        new BoundReport(
            "What was taken out",
            PackFront.TEMPLATE,
            PackPapers.takenOut(front.masthead(), editor.takenOut())));
    return new PdfRenderer().bind(front, reports, front.masthead(), Brand.NONE);
  }
}
