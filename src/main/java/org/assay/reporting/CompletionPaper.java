package org.assay.reporting;

import java.util.List;
import org.assay.figures.Completion;
import org.assay.figures.Completion.Group;
import org.assay.figures.Completion.Outstanding;
import org.assay.figures.Completion.Tally;

/** Sets out who has returned what by when. */
public record CompletionPaper(Completion figures) {
  /** How many outstanding returns the paper lists. */
  private static final int LISTED = 200;

  public String deadlines() {
    return "On time means by %s; late means by %s."
        .formatted(Figures.day(figures.firstDeadline()), Figures.day(figures.secondDeadline()));
  }

  public Drawing chart() {
    var bar = bar("All asked", figures.whole());
    var first = figures.cuts().isEmpty() ? List.<Group>of() : figures.cuts().getFirst().groups();
    var bars = new java.util.ArrayList<>(List.of(bar));
    first.forEach(g -> bars.add(bar(g.name(), g.tally())));
    return StackedBars.of("Returns by how far they have come.", Palette.COMPLETION, bars);
  }

  public ReportTable table() {
    var columns =
        List.of(
            Column.text("Who was asked", 34),
            Column.number("Asked", 10),
            Column.number("On time", 11),
            Column.number("Late", 9),
            Column.number("In progress", 12),
            Column.number("Not started", 12),
            Column.percent("Returned (last year)", 19));
    var lines = new java.util.ArrayList<Line>();
    for (var cut : figures.cuts()) {
      lines.add(Line.heading(cut.name()));
      cut.groups().forEach(g -> lines.add(line(g.name(), g.tally())));
    }
    lines.add(line("All asked", figures.whole()).asTotal());
    return new ReportTable(
        "Completion", "Completion by every cut", "Nobody has been asked yet.", columns, lines);
  }

  /** As many as somebody will read on paper; the workbook holds them all. */
  public ReportTable outstandingTable() {
    var all = figures.outstanding();
    return all.size() <= LISTED
        ? outstandingInFull()
        : outstanding(
            "The first %d of %s returns outstanding; the workbook beside this paper holds them all"
                .formatted(LISTED, Figures.count(all.size())),
            all.subList(0, LISTED));
  }

  ReportTable outstandingInFull() {
    return outstanding("Returns outstanding, and who chases them", figures.outstanding());
  }

  private static ReportTable outstanding(String title, List<Outstanding> outstanding) {
    var columns =
        List.of(
            Column.text("Organisation", 36),
            Column.text("Kind", 22),
            Column.text("State", 16),
            Column.day("Last contact", 15),
            Column.text("Chased by", 18));
    var lines =
        outstanding.stream()
            .map(
                o ->
                    Line.of(o.organisation())
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
        Figures.percent(t.returnedShare()) + " in");
  }

  private static Line line(String name, Tally t) {
    return Line.of(name)
        .count(t.expected())
        .count(t.onTime())
        .count(t.late())
        .count(t.inProgress())
        .count(t.notStarted())
        .withLast(t.returnedShare(), t.returnedLastYear());
  }
}
