package org.assay.reporting.learning;

import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.platform.NumberWords;
import org.assay.reporting.chart.AgeingBar;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/** The quarterly report about recommendations, by theme and owner. */
final class RecommendationsReport {
  static final List<String> METHOD =
      List.of(
          "A recommendation that several sources ask for counts once in all, and is in the line of"
              + " each kind of source. Its sources are all kept.",
          "What the owner says, what the evidence shows and how it stands against the date are"
              + " three things and are never joined into one.",
          "Proof seen: closed as implemented after somebody other than the owner had seen the"
              + " evidence. Held: found improved or held at the last re-audit.",
          "A recommendation with several owners is in the line of each of them.");

  private RecommendationsReport() {}

  /**
   * @param silent owners without an update, with how many recommendations lack one
   * @param quarter for which updates are due, in words
   */
  static LearningPaper of(
      Masthead masthead, ChainTables tables, Map<String, Long> silent, String quarter) {
    var figures = tables.figures();
    return new LearningPaper(
        masthead,
        tables.keyFigures(),
        List.of(
            Section.of(
                "headlines",
                "Headlines",
                Content.bulleted(headlines(tables, silent, quarter), "Nothing to say yet.")),
            ages(tables),
            listed("byTheme", "What is open", tables.byTheme()),
            listed("silent", "Who has not given an update", tables.silent(silent, quarter)),
            listed(
                "owners", "Owners", tables.cut("Owners", "By owner", "Owner", figures.byOwner())),
            listed(
                "themes",
                "Themes across sources",
                tables.cut("Themes", "By theme", "Theme", figures.byTheme())),
            listed(
                "sources",
                "Kinds of source",
                tables.cut("Sources", "By kind of source", "Source", figures.bySource())),
            listed("closed", "Closed", tables.closedSince(tables.today().minusMonths(3))),
            listed("escalated", "Escalated", tables.escalated()),
            method(masthead)));
  }

  static Section ages(ChainTables tables) {
    return tables.ages().open() == 0
        ? Section.of("ages")
        : Section.of(
            "ages",
            Part.of(
                new Content.Chart(
                    "Open recommendations against their dates",
                    AgeingBar.of("recommendations", tables.ages()))));
  }

  static Section listed(String name, String heading, ReportTable table) {
    return Section.of(name, heading, Content.table(table).sayingNone());
  }

  static Section method(Masthead masthead) {
    return Section.of(
        "method",
        Part.of(Content.bulleted(METHOD, "Nothing to add."))
            .under("How to read this")
            .saying("As at " + masthead.asAtInWords() + ". " + masthead.rule()));
  }

  /** Of those closed with proof. */
  static String again(ChainFigures it) {
    return "Looked at again in a re-audit: %d of these %d. Improved or held: %d of the %d."
        .formatted(it.reaudited(), it.withProof(), it.held(), it.reaudited());
  }

  private static List<String> headlines(
      ChainTables tables, Map<String, Long> silent, String quarter) {
    var it = tables.figures();
    return List.of(
        "Open: %d of %s. Past their date: %d."
            .formatted(
                it.open(), NumberWords.of(it.chains().size(), "recommendation"), it.overdue()),
        "Owners who still owe an update for %s: %d.".formatted(quarter, silent.size()),
        "Closed as implemented with proof seen by somebody else: %d of %d closed ones."
            .formatted(it.withProof(), it.closed()),
        again(it));
  }
}
