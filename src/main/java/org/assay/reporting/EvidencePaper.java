package org.assay.reporting;

import java.util.List;
import org.assay.figures.Counted;
import org.assay.figures.EvidenceMix;

/** Sets out what stands behind the answers. */
public record EvidencePaper(EvidenceMix figures) {

  public String inWords() {
    return figures.claims() == 0
        ? "No claim of impact has been submitted yet."
        : "%s of %s claims (%s) name an outcome for children and say where that is known from."
            .formatted(
                Figures.count(figures.outcomes()),
                Figures.count(figures.claims()),
                Figures.percent(figures.outcomes(), figures.claims()));
  }

  public boolean any() {
    return figures.any();
  }

  public boolean dated() {
    return figures.dated();
  }

  public Drawing sourcesChart() {
    return Bars.of("Claims by source.", bars(figures.sources(), figures.claims()));
  }

  public Drawing agesChart() {
    return Bars.of("Evidence by age.", bars(figures.ages(), figures.total()));
  }

  public ReportTable table() {
    var columns =
        List.of(
            Column.text("Evidence", 50), Column.number("Number", 12), Column.percent("Share", 12));
    var lines = new java.util.ArrayList<Line>();
    if (any()) {
      lines.add(Line.heading("Claims that rest on"));
      figures.sources().forEach(c -> lines.add(line(c, figures.claims())));
    }
    if (dated()) {
      lines.add(Line.heading("Age of evidence"));
      figures.ages().forEach(c -> lines.add(line(c, figures.total())));
    }
    return new ReportTable(
        "Evidence", "Evidence mix and age", "No evidence has been submitted yet.", columns, lines);
  }

  private static List<Bars.Bar> bars(List<Counted> counts, int of) {
    return counts.stream()
        .map(c -> new Bars.Bar(c.name(), c.number(), note(c.number(), of)))
        .toList();
  }

  private static String note(int number, int of) {
    return "%s (%s)".formatted(Figures.count(number), Figures.percent(number, of));
  }

  private static Line line(Counted counted, int of) {
    return Line.of(counted.name())
        .count(counted.number())
        .amount(Figures.ratio(counted.number(), of));
  }
}
