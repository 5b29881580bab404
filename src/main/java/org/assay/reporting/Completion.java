package org.assay.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has returned what by when. On time is up to the first deadline, late up to the second; what
 * is not in by then is outstanding.
 *
 * @param cuts in printed order: sector, setting type, phase, district, quadrant, as far as they
 *     apply
 */
public record Completion(
    LocalDate firstDeadline,
    LocalDate secondDeadline,
    Tally whole,
    List<Cut> cuts,
    List<Outstanding> outstanding) {

  /**
   * @param returnedLastYear share of those asked that had returned by the end of last year's cycle,
   *     in [0, 1]; null without one
   */
  public record Tally(
      int expected, int onTime, int late, int inProgress, @Nullable BigDecimal returnedLastYear) {
    public int returned() {
      return onTime + late;
    }

    public int notStarted() {
      return expected - returned() - inProgress;
    }

    public @Nullable BigDecimal returnedShare() {
      return Figures.ratio(returned(), expected);
    }
  }

  /** One way to divide those asked. */
  public record Cut(String name, List<Group> groups) {}

  public record Group(String name, Tally tally) {}

  /**
   * @param lastContact null when nobody has been in touch yet
   */
  public record Outstanding(
      String organisation,
      String kind,
      String state,
      @Nullable LocalDate lastContact,
      String chasedBy) {}

  public String deadlines() {
    return "On time means by %s; late means by %s."
        .formatted(Figures.day(firstDeadline), Figures.day(secondDeadline));
  }

  public Drawing chart() {
    var bar = bar("All asked", whole);
    var first = cuts.isEmpty() ? List.<Group>of() : cuts.getFirst().groups();
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
    for (var cut : cuts) {
      lines.add(Line.heading(cut.name()));
      cut.groups().forEach(g -> lines.add(line(g.name(), g.tally())));
    }
    lines.add(line("All asked", whole).asTotal());
    return new ReportTable(
        "Completion", "Completion by every cut", "Nobody has been asked yet.", columns, lines);
  }

  public ReportTable outstandingTable() {
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
    return new ReportTable(
        "Outstanding",
        "Returns outstanding, and who chases them",
        "Nobody is being chased.",
        columns,
        lines);
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
