package org.assay.reporting.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.QuarterUpdate;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.reporting.assurance.StandingLines;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** The tables about recommendations that reports share. */
record ChainTables(ChainFigures figures, LocalDate today) {

  List<KeyFigure> keyFigures() {
    return List.of(
        new KeyFigure(
            FigureWords.count(figures.open()),
            "open",
            FigureWords.count(figures.chains().size()) + " in all"),
        new KeyFigure(FigureWords.count(figures.overdue()), "overdue", "of the open ones"),
        new KeyFigure(
            FigureWords.count(figures.withProof()),
            "closed with proof seen",
            "of " + FigureWords.count(figures.closed()) + " closed"),
        new KeyFigure(
            FigureWords.count(figures.held()),
            "improved or held",
            "of " + FigureWords.count(figures.reaudited()) + " re-audited with proof"));
  }

  /** How long past their day the open ones are. */
  ActionAges ages() {
    var open = figures.chains().stream().filter(ChainTables::isOpen).toList();
    int notDue = 0;
    int late = 0;
    int later = 0;
    int longest = 0;
    for (var it : open) {
      var due = it.recommendation().dueOn();
      if (!today.isAfter(due)) notDue++;
      else if (today.isBefore(due.plusDays(30))) late++;
      else if (!today.isAfter(due.plusDays(90))) later++;
      else longest++;
    }
    return new ActionAges(notDue, late, later, longest);
  }

  static boolean isOpen(Chain it) {
    return it.recommendation().state().isOpen();
  }

  /** Each open one below its theme, with its three columns. */
  ReportTable byTheme() {
    Map<String, List<Chain>> themes =
        figures.chains().stream()
            .filter(ChainTables::isOpen)
            .collect(
                Collectors.groupingBy(
                    it -> it.recommendation().theme(), TreeMap::new, Collectors.toList()));
    var lines = new ArrayList<TableLine>();
    themes.forEach(
        (theme, chains) -> {
          lines.add(TableLine.heading(theme + " (" + chains.size() + ")"));
          chains.forEach(it -> lines.add(StandingLines.of(it, today)));
        });
    return new ReportTable(
        "Open by theme",
        "Open recommendations by theme",
        "Nothing is open.",
        StandingLines.COLUMNS,
        lines);
  }

  ReportTable silent(Map<String, Long> silent, String quarter) {
    return new ReportTable(
        "No update",
        "Owners without an update for " + quarter,
        "Every owner of an accepted recommendation has given an update.",
        List.of(
            TableColumn.text("Owner", 60), TableColumn.number("Recommendations without one", 20)),
        silent.entrySet().stream()
            .map(it -> TableLine.of(it.getKey()).count(it.getValue()))
            .toList());
  }

  ReportTable cut(String sheet, String title, String name, List<ChainFigures.Line> lines) {
    return new ReportTable(
        sheet,
        title,
        "There are no recommendations.",
        List.of(
            TableColumn.text(name, 40),
            TableColumn.number("All", 9),
            TableColumn.number("Open", 9),
            TableColumn.number("Overdue", 12),
            TableColumn.number("Implemented", 15),
            TableColumn.number("Not implemented", 15),
            TableColumn.number("Proof seen", 11),
            TableColumn.number("Held", 9)),
        lines.stream().map(ChainTables::line).toList());
  }

  private static TableLine line(ChainFigures.Line it) {
    return TableLine.of(it.name())
        .count(it.all())
        .count(it.open())
        .count(it.overdue())
        .count(it.implemented())
        .count(it.notImplemented())
        .count(it.withProof())
        .count(it.held());
  }

  ReportTable closedSince(LocalDate from) {
    return new ReportTable(
        "Closed",
        "Closed since " + FigureWords.day(from),
        "Nothing was closed.",
        List.of(
            TableColumn.text("Recommendation", 40),
            TableColumn.text("Owner", 24),
            TableColumn.text("Closed as", 18),
            TableColumn.day("On", 14),
            TableColumn.text("The evidence shows", 18)),
        closed(from).stream().map(this::closed).toList());
  }

  List<Chain> closed(LocalDate from) {
    return figures.chains().stream()
        .filter(
            it -> {
              var on = it.recommendation().closedOn();
              return on != null && !on.isBefore(from);
            })
        .toList();
  }

  /** A bar for each theme with anything closed, and one for all of them, in the palette's order. */
  List<StackedBars.Bar> closedByTheme() {
    Map<String, List<Chain>> themes =
        figures.chains().stream()
            .filter(it -> !isOpen(it))
            .collect(
                Collectors.groupingBy(
                    it -> it.recommendation().theme(), TreeMap::new, Collectors.toList()));
    var bars = new ArrayList<StackedBars.Bar>();
    if (themes.size() > 1) {
      bars.add(bar("All themes", themes.values().stream().flatMap(List::stream).toList()));
    }
    themes.forEach((theme, chains) -> bars.add(bar(theme, chains)));
    return bars;
  }

  private static StackedBars.Bar bar(String name, List<Chain> closed) {
    var order =
        List.of(
            ChainState.IMPROVED,
            ChainState.HELD,
            ChainState.FELL,
            ChainState.IMPLEMENTED,
            ChainState.NOT_IMPLEMENTED);
    return new StackedBars.Bar(
        name,
        order.stream()
            .map(
                state ->
                    (int)
                        closed.stream().filter(it -> it.recommendation().state() == state).count())
            .toList(),
        FigureWords.count(closed.size()) + " closed");
  }

  private TableLine closed(Chain it) {
    var state = it.recommendation().state();
    return TableLine.of(it.recommendation().ref() + " " + it.recommendation().words())
        .text(StandingLines.owners(it))
        .text(state == ChainState.NOT_IMPLEMENTED ? "Not implemented" : "Implemented")
        .day(it.recommendation().closedOn())
        .text(it.standing(today).evidence().label());
  }

  ReportTable escalated() {
    var lines = new ArrayList<TableLine>();
    for (var chain : figures.chains()) {
      for (var it : chain.escalations()) {
        lines.add(
            TableLine.of(chain.recommendation().ref())
                .text(it.stageName())
                .day(it.raisedOn())
                .text(it.reason())
                .text(it.decision() == null ? "Not decided yet" : it.decision())
                .day(it.decidedOn()));
      }
    }
    return new ReportTable(
        "Escalated",
        "Escalated, with what was decided",
        "Nothing was escalated.",
        List.of(
            TableColumn.text("No.", 8),
            TableColumn.text("To", 22),
            TableColumn.day("On", 13),
            TableColumn.text("Why", 28),
            TableColumn.text("Decision", 28),
            TableColumn.day("Decided", 13)),
        lines);
  }

  /** The last update that a recommendation had, by whichever owner. */
  static Optional<QuarterUpdate> lastUpdate(Chain it) {
    return it.updates().stream().findFirst();
  }
}
