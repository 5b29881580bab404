package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.reporting.assurance.AssuranceSections;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/** The headings of the compliance summary, and what is below each. */
final class ComplianceSections {
  private static final String NOBODY =
      "No return has been submitted yet, so there is nothing to score. Standards, heat-map,"
          + " questions and themes will be here.";

  /** The most standards of one chart. */
  private static final int IN_CHART = 14;

  /** How many visits are listed on paper. */
  private static final int VISITS = 12;

  private final ComplianceReport report;
  private final AssuranceSections assurance;

  ComplianceSections(ComplianceReport report) {
    this.report = report;
    this.assurance = new AssuranceSections(report.assurance());
  }

  List<Section> all() {
    var all = new ArrayList<Section>();
    all.addAll(words());
    all.addAll(findings());
    all.addAll(annexes());
    all.addAll(assurance.annexesOfCompliance());
    all.add(
        ReportMethod.section(
            report.masthead(),
            Stream.concat(report.method().stream(), assurance.method().stream()).toList(),
            report.dataQuality()));
    return all;
  }

  private List<Section> words() {
    return List.of(
        Section.of(
            "headlines",
            "Headlines",
            Content.numbered(
                report.headlines(), "Nothing can be said yet: no return has been submitted.")),
        Section.of(
            "decisions",
            "Decisions asked of the subgroup",
            Content.numbered(report.decisions(), "None.")),
        Section.of(
            "escalations",
            Part.of(Content.bulleted(report.escalations(), "Nothing to escalate."))
                .below("For the Executive")),
        Section.of(
            "goodPractice",
            Part.of(Content.bulleted(report.goodPractice(), "None put forward yet."))
                .below("Good practice to share")));
  }

  private List<Section> findings() {
    return Stream.of(returned(), List.of(assurance.ofCompliance()), scored())
        .flatMap(List::stream)
        .toList();
  }

  private List<Section> returned() {
    return List.of(
        Section.of(
            "requirements",
            Part.of(Content.table(report.pressingTable(), report.breachesTable()).sayingNone())
                .under("Requirements not met")
                .saying(
                    "Law or statutory guidance says these must be in place, and organisations"
                        + " themselves say that they are not, or not fully. They are counted, never"
                        + " averaged. An annex names the organisations, and the law or"
                        + " guidance.")),
        Section.of(
            "bands",
            Part.of(Content.table(report.bandsTable()))
                .under("Bands")
                .saying(report.bandsInWords())),
        completion(),
        actions(),
        Section.of(
            "requests",
            "What organisations ask of the partnership",
            Content.table(report.askedTable(), report.requestsTable()).sayingNone()),
        moderation());
  }

  private List<Section> scored() {
    return List.of(
        standards(),
        Section.of(
            "themes", "Themes", Content.table(report.worstThemesTable(), report.themesTable())),
        heatMap(),
        Section.of(
            "questions",
            Part.of(Content.table(report.lowestTable())).under("Questions"),
            Part.of(Content.table(report.moversTable()))),
        lowestOrganisations());
  }

  private Section moderation() {
    var it = report.moderation();
    var table = Part.of(Content.table(it.table()).sayingNone()).under("Moderation");
    if (it.visits().isEmpty()) return Section.of("moderation", table);
    return Section.of(
        "moderation",
        table,
        Part.of(Content.table(it.visitsTable().first(VISITS), it.visitsTable()))
            .below("Visits")
            .saying(it.visitsInWords()));
  }

  private Section completion() {
    var it = report.completion();
    return Section.of(
        "completion",
        Part.of(new Content.Chart(it.chartTitle(), it.chart()))
            .under("Completion")
            .saying(it.deadlines()));
  }

  private Section standards() {
    var table = Part.of(Content.table(report.standardsTable()));
    if (!report.returned()) {
      return Section.of(
          "standards",
          Part.of(new Content.Words(NOBODY, true)).under("Compliance by standard"),
          table);
    }
    var parts = new ArrayList<>(charts("Answers by standard", StandardTables::answers));
    parts.set(
        0,
        parts
            .getFirst()
            .under("Compliance by standard")
            .saying(
                "The score is the mean of the organisations' scores; met is the share of all"
                    + " answers that count. Not applicable leaves both. Change stands on the"
                    + " questions that both years asked alike."));
    parts.add(table);
    return new Section("standards", parts);
  }

  /** A chart of many standards is drawn in two, since one as high as a page leaves gaps. */
  private List<Part> charts(String title, Function<List<StandardResult>, Drawing> drawing) {
    var all = report.standards();
    if (all.size() <= IN_CHART) return List.of(chart(title, drawing.apply(all)));
    var half = (all.size() + 1) / 2;
    return Stream.of(all.subList(0, half), all.subList(half, all.size()))
        .map(it -> chart(title + ", " + range(it), drawing.apply(it)))
        .toList();
  }

  private static String range(List<StandardResult> standards) {
    return standards.getFirst().ref() + " to " + standards.getLast().ref();
  }

  private Section actions() {
    var table = Part.of(Content.table(report.actions().table()).sayingNone()).under("Actions");
    return report.actions().open()
        ? Section.of("actions", table, chart("Open actions by age", report.actions().chart()))
        : Section.of("actions", table);
  }

  private Section heatMap() {
    return Section.of(
        "heatMap",
        "Heat-map",
        Content.table(report.heatMapTable(), report.heatMap().table())
            .withKey(report.heatMap().key()));
  }

  private Section lowestOrganisations() {
    return Section.of(
        "lowestOrganisations",
        Part.of(
                Content.table(report.lowestOrganisationsTable())
                    .withKey(report.lowestOrganisations().key()))
            .below("The lowest thirty organisations"));
  }

  private List<Section> annexes() {
    var completion = report.completion();
    return List.of(
        Section.of(
            "completionAnnex",
            Part.of(Content.table(completion.table()))
                .under("Annex: Completion")
                .saying(completion.deadlines() + " Figures in brackets are last year's.")),
        Section.of(
            "outstanding",
            "Annex: Who has not returned",
            Content.table(report.outstandingTable(), completion.outstandingInFull()).sayingNone()),
        annex("heldDown", "Returns held down by a critical requirement", report.cappedTable()),
        Section.of(
            "organisations",
            Part.of(
                    Content.table(
                        report.namedTable(), BreachTables.named(report.breaches().named())))
                .under("Annex: Organisations with requirements not met")
                .saying(report.namedInWords())),
        years(),
        annex("groups", "Compliance by group", report.groupsTable()),
        Section.of(
            "allGroups",
            "Annex: Every group by standard",
            Content.onPaper(report.allGroupsTable()).withKey(report.heatMap().key())),
        Section.of(
            "allThemes", "Annex: Compliance by theme", Content.onPaper(report.allThemesTable())),
        annex("keyFeatures", "The classic key features", report.keyFeaturesTable()),
        annex(
            "notApplicable",
            "Questions most often not applicable",
            report.mostNotApplicableTable()),
        Section.of(
            "allQuestions",
            "Annex: Every question",
            Content.inFiles(QuestionTables.all(report.questions()))),
        Section.of(
            "told",
            Part.of(Content.table(report.printedToldTable(), report.toldTable()))
                .under("Annex: What organisations counted, chose, dated and wrote")
                .saying(report.toldInWords())));
  }

  private Section years() {
    if (!report.returned()) return Section.of("years");
    var parts =
        new ArrayList<>(
            charts("Mean score by standard, last year and this year", StandardTables::years));
    parts.set(0, parts.getFirst().under("Annex: Last year and this year, by standard"));
    return new Section("years", parts);
  }

  private static Section annex(String name, String heading, ReportTable table) {
    return Section.of(name, "Annex: " + heading, Content.table(table));
  }

  private static Part chart(String title, Drawing drawing) {
    return Part.of(new Content.Chart(title, drawing));
  }
}
