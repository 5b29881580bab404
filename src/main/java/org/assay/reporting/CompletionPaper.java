package org.assay.reporting;

import java.util.Comparator;
import java.util.List;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.Completion.Group;
import org.assay.reporting.figures.compliance.Completion.Outstanding;
import org.assay.reporting.figures.compliance.Completion.Tally;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out who has returned what by when. */
public record CompletionPaper(Completion figures) {
  /** The most bars of the chart beside that of all; an annex has every group. */
  private static final int BARS = 6;

  /** How many outstanding returns the paper lists. */
  private static final int LISTED = 200;

  public String deadlines() {
    return "On time means by %s; late means by %s."
        .formatted(
            FigureWords.day(figures.firstDeadline()), FigureWords.day(figures.secondDeadline()));
  }

  public Drawing chart() {
    var bar = bar("All asked", figures.whole());
    var bars = new java.util.ArrayList<>(List.of(bar));
    groups().stream()
        .sorted(Comparator.comparing(g -> allShown() ? 0 : -outstanding(g.tally())))
        .limit(BARS)
        .forEach(g -> bars.add(bar(g.name(), g.tally())));
    return StackedBars.of("Returns by how far they have come.", Palette.COMPLETION, bars);
  }

  /** The words below the chart's number. */
  public String chartTitle() {
    return allShown()
        ? "How far the returns have come"
        : "How far the returns have come: all, and the "
            + BARS
            + " groups with most still to come. An annex has every group";
  }

  private boolean allShown() {
    return groups().size() <= BARS;
  }

  private List<Group> groups() {
    return figures.cuts().isEmpty() ? List.of() : figures.cuts().getFirst().groups();
  }

  private static int outstanding(Tally it) {
    return it.inProgress() + it.notStarted();
  }

  public ReportTable table() {
    var columns =
        List.of(
            TableColumn.text("Who was asked", 34),
            TableColumn.number("Asked", 10),
            TableColumn.number("On time", 11),
            TableColumn.number("Late", 9),
            TableColumn.number("In progress", 12),
            TableColumn.number("Not started", 12),
            TableColumn.percent("Returned (last year)", 19));
    var lines = new java.util.ArrayList<TableLine>();
    for (var cut : figures.cuts()) {
      lines.add(TableLine.heading(cut.name()));
      cut.groups().forEach(g -> lines.add(line(g.name(), g.tally())));
    }
    lines.add(line("All asked", figures.whole()).asTotal());
    return new ReportTable(
        "Completion", "Completion by group", "Nobody has been asked yet.", columns, lines);
  }

  /** As many as somebody will read on paper; the workbook holds them all. */
  public ReportTable outstandingTable() {
    var all = figures.outstanding();
    return all.size() <= LISTED
        ? outstandingInFull()
        : outstanding(
            "The first %d of %s returns outstanding. The Excel file lists all"
                .formatted(LISTED, FigureWords.count(all.size())),
            all.subList(0, LISTED));
  }

  ReportTable outstandingInFull() {
    return outstanding("Returns outstanding, and who chases them", figures.outstanding());
  }

  private static ReportTable outstanding(String title, List<Outstanding> outstanding) {
    var columns =
        List.of(
            TableColumn.text("Organisation", 36),
            TableColumn.text("Kind", 22),
            TableColumn.text("State", 16),
            TableColumn.day("Last contact", 15),
            TableColumn.text("Chased by", 18));
    var lines =
        outstanding.stream()
            .map(
                o ->
                    TableLine.of(o.organisation())
                        .text(o.kind())
                        .text(o.state())
                        .day(o.lastContact())
                        .text(o.chasedBy()))
            .toList();
    return new ReportTable("Outstanding", title, "Nobody is being chased.", columns, lines);
  }

  private static StackedBars.Bar bar(String name, Tally t) {
    return new StackedBars.Bar(
        name,
        List.of(t.onTime(), t.late(), t.inProgress(), t.notStarted()),
        FigureWords.percent(t.returnedShare()) + " in");
  }

  private static TableLine line(String name, Tally t) {
    return TableLine.of(name)
        .count(t.expected())
        .count(t.onTime())
        .count(t.late())
        .count(t.inProgress())
        .count(t.notStarted())
        .withLast(t.returnedShare(), t.returnedLastYear());
  }
}
