package org.assay.reporting;

import java.util.List;
import org.assay.reporting.assurance.AssuranceFigures;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.figures.compliance.BandFigures;
import org.assay.reporting.figures.compliance.Breaches;
import org.assay.reporting.figures.compliance.GroupResult;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/**
 * The compliance summary for the scrutiny subgroup: what the law and guidance ask, and how far it
 * is said to be in place. Every figure is worked out already.
 *
 * @param headlines five sentences at most
 * @param decisions what the subgroup is asked to decide
 * @param escalations what should go to the Executive
 * @param goodPractice short stories, nobody named without consent
 * @param groups by sector or phase, and by area
 * @param keyFeatures the same answers under the older headings; empty where the set knows no others
 * @param lowest ten at most, lowest first; {@code movers} largest change first
 * @param themes cross-cutting subjects
 * @param assurance what case audits, quarterly figures and recommendations say
 * @param requests what organisations ask of the partnership, training included
 * @param bands how many stand in each band, and who is held down by what
 * @param questions every scored question
 * @param told what was counted, chosen, dated or written
 * @param lowestOrganisations where the heat-map shows groups
 */
public record ComplianceReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    List<String> headlines,
    List<String> decisions,
    List<String> escalations,
    List<String> goodPractice,
    CompletionPaper completion,
    List<StandardResult> standards,
    List<GroupResult> groups,
    List<GroupResult> keyFeatures,
    HeatMap heatMap,
    List<QuestionResult> lowest,
    List<QuestionResult> movers,
    List<QuestionResult> mostNotApplicable,
    Breaches breaches,
    GroupResult themes,
    ActionsPaper actions,
    Moderation moderation,
    AssuranceFigures assurance,
    List<Counted> requests,
    BandFigures bands,
    List<QuestionResult> questions,
    List<AnswerSummary> told,
    HeatMap lowestOrganisations,
    List<String> method,
    List<String> dataQuality)
    implements Paper {
  /** How many unmet requirements the paper lists by organisation. */
  static final int NAMED = 200;

  /** How many of them a file lists that is read by a program. */
  static final int LISTED = 20_000;

  /** How many lines a list has that stands among the findings. */
  private static final int FOUND = 10;

  /** How many of the requests for support stand among the findings. */
  private static final int REQUESTS = 6;

  /** How many themes stand among the findings; an annex has all. */
  private static final int THEMES = 8;

  /** How many groups the heat-map on paper shows, where one of organisations follows it. */
  private static final int GROUPS = 15;

  /** How many of those who have not returned are listed on paper. */
  private static final int OUTSTANDING = 300;

  static final String NOBODY = "No return has been submitted yet.";

  public boolean returned() {
    return completion.figures().whole().returned() > 0;
  }

  public boolean nothingReturned() {
    return !returned();
  }

  public ReportTable standardsTable() {
    return StandardTables.table(standards);
  }

  public ReportTable groupsTable() {
    return GroupTables.table(
        "Groups", "Compliance by group of organisations", "Returns", NOBODY, groups);
  }

  public ReportTable keyFeaturesTable() {
    return GroupTables.table(
        "Key features",
        "The same answers under the eight key features",
        "Questions",
        NOBODY,
        keyFeatures);
  }

  public ReportTable themesTable() {
    return GroupTables.table("Themes", "Compliance by theme", "Questions", NOBODY, List.of(themes));
  }

  /** Those with the lowest scores where there are many. */
  public ReportTable worstThemesTable() {
    return manyThemes() ? GroupTables.lowestThemes(themes, THEMES) : themesTable();
  }

  /** Empty where all stand among the findings. */
  public ReportTable allThemesTable() {
    return manyThemes() ? themesTable() : themesTable().none();
  }

  private boolean manyThemes() {
    return themes.parts().size() > THEMES;
  }

  public ReportTable lowestTable() {
    return QuestionTables.lowest(lowest);
  }

  public ReportTable moversTable() {
    return QuestionTables.movers(movers);
  }

  public ReportTable mostNotApplicableTable() {
    return QuestionTables.mostNotApplicable(mostNotApplicable);
  }

  public ReportTable breachesTable() {
    return BreachTables.counts(
        breaches,
        returned() ? "Every requirement of law and statutory guidance is said to be met." : NOBODY);
  }

  /** Those that most organisations miss. */
  public ReportTable pressingTable() {
    return BreachTables.pressing(breaches, breachesTable().empty()).first(FOUND);
  }

  /** As many as somebody will read on paper; the workbook holds them all. */
  public ReportTable namedTable() {
    var named = breaches.named();
    return BreachTables.named(named.subList(0, Math.min(NAMED, named.size())));
  }

  public String namedInWords() {
    return BreachTables.namedInWords(breaches.number());
  }

  public ReportTable requestsTable() {
    return CountedTables.table(
        "Requests",
        "What organisations ask of the partnership",
        "Request",
        "Nobody has asked for support.",
        requests);
  }

  public ReportTable bandsTable() {
    return BandTables.bands(bands);
  }

  public String bandsInWords() {
    return BandTables.inWords(bands);
  }

  public ReportTable cappedTable() {
    return BandTables.capped(bands);
  }

  public ReportTable heatMapTable() {
    return lowestOrganisations.entries().isEmpty()
        ? heatMap.table()
        : heatMap.table().first(GROUPS);
  }

  /** Every group; empty where all stand among the findings. */
  public ReportTable allGroupsTable() {
    var all = heatMap.table();
    return heatMapTable().lines().size() < all.lines().size() ? all : all.none();
  }

  public ReportTable outstandingTable() {
    return completion.outstandingTable().first(OUTSTANDING);
  }

  public ReportTable askedTable() {
    return requestsTable().first(REQUESTS);
  }

  public ReportTable toldTable() {
    return new AnswerSummaryPaper(told).table();
  }

  public ReportTable printedToldTable() {
    return new AnswerSummaryPaper(told).printed();
  }

  public String toldInWords() {
    return new AnswerSummaryPaper(told).inWords();
  }

  public ReportTable lowestOrganisationsTable() {
    return lowestOrganisations.table(
        "Lowest organisations", "The organisations with the lowest scores, by standard");
  }

  @Override
  public List<Section> sections() {
    return new ComplianceSections(this).all();
  }
}
