package org.assay.reporting.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.QuarterUpdate;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.Story;

/** A year of learning for the Executive, with its impact part. */
final class AnnualExtract {
  private static final int STORIES = 4;
  private static final List<EvidenceShows> SHOWN =
      List.of(EvidenceShows.IMPROVED, EvidenceShows.HELD, EvidenceShows.SEEN, EvidenceShows.PARTLY);
  private static final List<EvidenceShows> AGAINST =
      List.of(EvidenceShows.FELL, EvidenceShows.CONTRADICTED);

  private AnnualExtract() {}

  /**
   * @param audits case audits that were closed in the year
   * @param figures quarterly figures of the year, at its end beside a year before
   */
  static LearningPaper of(
      Masthead masthead, ChainTables tables, ReportTable audits, ReportTable figures) {
    var from = tables.today().minusYears(1);
    var all = tables.figures();
    return new LearningPaper(
        masthead,
        tables.keyFigures(),
        List.of(
            Section.of(
                "headlines",
                "Headlines of the year",
                Content.bulleted(headlines(tables, from), "")),
            charts(tables),
            RecommendationsReport.listed(
                "closed", "What was closed in the year", tables.closedSince(from)),
            Section.of(
                "stories",
                Part.of(
                        new Content.Stories(
                            stories(all.chains()), "No difference has been reported yet."))
                    .under("Impact: what changed for children")
                    .saying(
                        "In the owners’ words, with what others saw. An activity alone is not an"
                            + " impact.")),
            RecommendationsReport.listed("audits", "Case audits of the year", audits),
            RecommendationsReport.listed(
                "themes",
                "Themes across sources",
                tables.cut("Themes", "By theme", "Theme", all.byTheme())),
            RecommendationsReport.listed("figures", "Quarterly figures", figures),
            RecommendationsReport.listed("escalated", "Escalated", tables.escalated()),
            RecommendationsReport.method(masthead)));
  }

  /** The open ones against their dates, and what became of the closed ones. */
  private static Section charts(ChainTables tables) {
    var parts = new ArrayList<>(RecommendationsReport.ages(tables).parts());
    if (tables.figures().closed() > 0) {
      parts.add(
          Part.of(
              new Content.Chart(
                  "What became of the closed ones, by theme",
                  StackedBars.of(
                      "Closed recommendations by what a re-audit found.",
                      Palette.CLOSED,
                      tables.closedByTheme()))));
    }
    return new Section("ages", parts);
  }

  private static List<String> headlines(ChainTables tables, LocalDate from) {
    var all = tables.figures();
    var made =
        all.chains().stream().filter(it -> !it.recommendation().madeOn().isBefore(from)).count();
    return List.of(
        "Recommendations made since %s: %d. Closed in that time: %d."
            .formatted(FigureWords.day(from), made, tables.closed(from).size()),
        "Open: %d. Past their date: %d.".formatted(all.open(), all.overdue()),
        "Closed with proof that somebody other than the owner had seen: %d of all %d closed ones."
            .formatted(all.withProof(), all.closed()),
        RecommendationsReport.again(all));
  }

  /**
   * Differences that owners reported and that somebody else looked at: the best shown first, and at
   * the end one that did not last or that the evidence contradicts.
   */
  private static List<Story> stories(List<Chain> chains) {
    var known =
        chains.reversed().stream()
            .filter(it -> !it.checks().isEmpty() && ChainTables.lastUpdate(it).isPresent())
            .toList();
    var shown =
        known.stream()
            .filter(it -> rank(it) < SHOWN.size())
            .sorted(Comparator.comparingInt(AnnualExtract::rank))
            .toList();
    var not = known.stream().filter(it -> AGAINST.contains(evidence(it))).limit(1).toList();
    return Stream.concat(shown.stream().limit(STORIES - not.size()), not.stream())
        .map(AnnualExtract::story)
        .toList();
  }

  private static int rank(Chain it) {
    var at = SHOWN.indexOf(evidence(it));
    return at < 0 ? SHOWN.size() : at;
  }

  /** What the last re-audit found, or else what was seen last. */
  private static EvidenceShows evidence(Chain it) {
    return it.reaudits().isEmpty()
        ? it.checks().getLast().shows()
        : it.reaudits().getLast().result();
  }

  private static Story story(Chain it) {
    var again = it.reaudits().isEmpty() ? "" : ". " + it.reaudits().getLast().result().label();
    return new Story(
        it.recommendation().ref() + " " + it.recommendation().theme(),
        ChainTables.lastUpdate(it).map(QuarterUpdate::difference).orElse(""),
        "Evidence: " + it.checks().getLast().shows().label().toLowerCase(Locale.UK) + again);
  }
}
