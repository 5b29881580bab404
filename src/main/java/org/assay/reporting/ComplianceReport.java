package org.assay.reporting;

import java.util.List;

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
 * @param breaches most pressing first
 * @param lowest ten at most, lowest first; {@code movers} largest change first
 * @param themes cross-cutting subjects
 * @param requests what organisations ask of the partnership, training included
 */
public record ComplianceReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    List<String> headlines,
    List<String> decisions,
    List<String> escalations,
    List<String> goodPractice,
    Completion completion,
    List<StandardResult> standards,
    List<GroupResult> groups,
    List<GroupResult> keyFeatures,
    HeatMap heatMap,
    List<QuestionResult> lowest,
    List<QuestionResult> movers,
    List<QuestionResult> mostNotApplicable,
    List<Breach> breaches,
    GroupResult themes,
    ActionsSummary actions,
    Moderation moderation,
    List<Counted> requests,
    List<String> method,
    List<String> dataQuality)
    implements Paper {
  /** How many unmet requirements the paper lists by organisation. */
  private static final int NAMED = 200;

  private static final String NOBODY = "No return has been submitted yet.";

  public boolean returned() {
    return completion.whole().returned() > 0;
  }

  public boolean nothingReturned() {
    return !returned();
  }

  public Drawing answersChart() {
    return StandardResult.answers(standards);
  }

  public Drawing yearsChart() {
    return StandardResult.years(standards);
  }

  public ReportTable standardsTable() {
    return StandardResult.table(standards);
  }

  public ReportTable groupsTable() {
    return GroupResult.table(
        "Groups", "Compliance by group of organisations", "Returns", NOBODY, groups);
  }

  public ReportTable keyFeaturesTable() {
    return GroupResult.table(
        "Key features",
        "The same answers under the eight key features",
        "Questions",
        NOBODY,
        keyFeatures);
  }

  public ReportTable themesTable() {
    return GroupResult.table("Themes", "Compliance by theme", "Questions", NOBODY, List.of(themes));
  }

  public ReportTable lowestTable() {
    return QuestionResult.lowest(lowest);
  }

  public ReportTable moversTable() {
    return QuestionResult.movers(movers);
  }

  public ReportTable mostNotApplicableTable() {
    return QuestionResult.mostNotApplicable(mostNotApplicable);
  }

  public ReportTable breachesTable() {
    return Breach.counts(
        breaches,
        returned() ? "Every requirement of law and statutory guidance is said to be met." : NOBODY);
  }

  /** As many as somebody will read on paper; the workbook holds them all. */
  public ReportTable namedTable() {
    return Breach.named(breaches.subList(0, Math.min(NAMED, breaches.size())));
  }

  public String namedInWords() {
    return breaches.size() <= NAMED
        ? "Every organisation that says a requirement is not, or not fully, in place."
        : "The %d most pressing of %s; the workbook beside this paper holds them all."
            .formatted(NAMED, Figures.count(breaches.size()));
  }

  public ReportTable requestsTable() {
    return Counted.table(
        "Requests",
        "What organisations ask of the partnership",
        "Request",
        "Nobody has asked for support.",
        requests);
  }

  @Override
  public List<Passage> passages() {
    return List.of(
        Passage.keyFigures(keyFigures),
        new Passage("Headlines", headlines),
        new Passage("Decisions asked of the subgroup", decisions),
        new Passage("For the Executive", escalations),
        new Passage("Good practice to share", goodPractice),
        new Passage("How the figures are made", method),
        new Passage("Data quality", dataQuality));
  }

  @Override
  public List<ReportTable> tables() {
    return List.of(
        completion.table(),
        completion.outstandingTable(),
        standardsTable(),
        groupsTable(),
        keyFeaturesTable(),
        heatMap.table(),
        breachesTable(),
        Breach.named(breaches),
        lowestTable(),
        moversTable(),
        mostNotApplicableTable(),
        themesTable(),
        actions.table(),
        requestsTable(),
        moderation.table());
  }
}
