package org.assay.reporting.assurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.rules.AgainstDate;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** How recommendations stand. What owners say, evidence and dates are never made one figure. */
final class RecommendationTables {
  private static final String NONE = "No recommendation has been recorded yet.";

  /** Re-audits that are told in sentences; a table has all. */
  private static final int TOLD = 2;

  private final AssuranceFigures figures;
  private final ChainFigures all;

  RecommendationTables(AssuranceFigures figures) {
    this.figures = figures;
    this.all = figures.recommendations();
  }

  /** Empty when there are none. */
  String inWords() {
    if (all.chains().isEmpty()) return "";
    return "%s of %s open; %s of these past the date. Closed as implemented: %s; as not implemented: %s. %s"
        .formatted(
            FigureWords.count(all.open()),
            FigureWords.number(all.chains().size(), "recommendation"),
            FigureWords.count(all.overdue()),
            FigureWords.count(all.implemented()),
            FigureWords.count(all.notImplemented()),
            proof());
  }

  private String proof() {
    if (all.closed() == 0) return "None is closed, so there is no proof to look at yet.";
    return "Closed with proof that somebody other than the owner had seen: %s. %s"
        .formatted(share(all.withProof(), all.closed()), held());
  }

  /** Of those closed with proof. */
  private String held() {
    if (all.reaudited() == 0) return "None of these has been audited again yet.";
    return "Audited again: %s of these; improved or held: %s."
        .formatted(FigureWords.count(all.reaudited()), share(all.held(), all.reaudited()));
  }

  private static String share(long part, long of) {
    return "%s of %s (%s)"
        .formatted(FigureWords.count(part), FigureWords.count(of), FigureWords.percent(part, of));
  }

  List<String> told() {
    return List.of(all.chains().isEmpty() ? NONE : "Recommendations: " + inWords());
  }

  /** The same, with what the last re-audits found. */
  List<String> lasted() {
    var told = new ArrayList<>(told());
    all.chains().stream()
        .filter(it -> !it.reaudits().isEmpty())
        .sorted(Comparator.comparing((Chain it) -> it.reaudits().getLast().foundOn()).reversed())
        .limit(TOLD)
        .forEach(it -> told.add(standing(it)));
    return told;
  }

  private String standing(Chain it) {
    var standing = it.standing(figures.today());
    return "%s %s The owner says: %s. The evidence shows: %s. Against the date: %s."
        .formatted(
            it.recommendation().ref(),
            it.recommendation().words(),
            StandingLines.said(standing.owner()).toLowerCase(Locale.UK),
            standing.evidence().label().toLowerCase(Locale.UK),
            standing.date().label().toLowerCase(Locale.UK));
  }

  /** Those past their date, the longest first. */
  ReportTable overdue() {
    return table(
        "Overdue",
        "Recommendations past their date, the longest first",
        all.chains().isEmpty() ? NONE : "No open recommendation is past its date.",
        all.chains().stream()
            .filter(it -> it.standing(figures.today()).date() == AgainstDate.OVERDUE)
            .sorted(Comparator.comparing((Chain it) -> it.recommendation().dueOn()))
            .toList());
  }

  /** Those closed as implemented, the ones that were audited again first. */
  ReportTable implemented() {
    Predicate<Chain> again = it -> !it.reaudits().isEmpty();
    return table(
        "Implemented",
        "Recommendations closed as implemented, those audited again first",
        all.chains().isEmpty() ? NONE : "No recommendation has been closed as implemented yet.",
        all.chains().stream()
            .filter(it -> it.recommendation().state().isImplemented())
            .sorted(Comparator.comparing((Chain it) -> again.test(it) ? 0 : 1))
            .toList());
  }

  private ReportTable table(String sheet, String title, String empty, List<Chain> chains) {
    return new ReportTable(
        sheet,
        title,
        empty,
        StandingLines.COLUMNS,
        chains.stream().map(it -> StandingLines.of(it, figures.today())).toList());
  }

  /** How many stand where, in each of the three columns by itself. */
  ReportTable standing() {
    var lines = new ArrayList<TableLine>();
    if (!all.chains().isEmpty()) {
      lines.add(TableLine.heading("The owner says"));
      count(
          lines,
          ChainState.values(),
          it -> it.standing(figures.today()).owner(),
          StandingLines::said);
      lines.add(TableLine.heading("The evidence shows"));
      count(
          lines,
          EvidenceShows.values(),
          it -> it.standing(figures.today()).evidence(),
          EvidenceShows::label);
      lines.add(TableLine.heading("Against the date"));
      count(
          lines,
          AgainstDate.values(),
          it -> it.standing(figures.today()).date(),
          AgainstDate::label);
    }
    return new ReportTable(
        "Recommendations",
        "All recommendations, in three columns that are always apart",
        NONE,
        List.of(
            TableColumn.text("Where they stand", 60),
            TableColumn.number("Open", 14),
            TableColumn.number("Closed", 14),
            TableColumn.number("All", 14)),
        lines);
  }

  private <T> void count(
      List<TableLine> lines, T[] values, Function<Chain, T> of, Function<T, String> label) {
    for (var value : values) {
      var those = all.chains().stream().filter(it -> of.apply(it) == value).toList();
      if (those.isEmpty()) continue;
      var open = those.stream().filter(it -> it.recommendation().state().isOpen()).count();
      lines.add(
          TableLine.of(label.apply(value))
              .count(open)
              .count(those.size() - open)
              .count(those.size()));
    }
  }
}
