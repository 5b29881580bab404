package org.assay.reporting;

import java.util.List;
import org.assay.reporting.chart.Bars;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.impact.EvidenceMix;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out what claims and answers rest on. */
public record EvidencePaper(EvidenceMix figures) {

  public String inWords() {
    return figures.claims() == 0
        ? "No claim of impact has been submitted yet."
        : "%s of %s claims (%s) name an outcome for children and say where that is known from."
            .formatted(
                FigureWords.count(figures.outcomes()),
                FigureWords.count(figures.claims()),
                FigureWords.percent(figures.outcomes(), figures.claims()));
  }

  public boolean any() {
    return figures.any();
  }

  public boolean dated() {
    return figures.dated();
  }

  /** Of the ages: a claim may rest on several sources, so their shares are of no whole. */
  public String rounding() {
    return FigureWords.rounding(figures.ages().stream().map(Counted::number).toList());
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
            TableColumn.text("Evidence", 50),
            TableColumn.number("Number", 12),
            TableColumn.percent("Share", 12));
    var lines = new java.util.ArrayList<TableLine>();
    if (any()) {
      lines.add(TableLine.heading("Claims that rest on"));
      figures.sources().forEach(c -> lines.add(line(c, figures.claims())));
    }
    if (dated()) {
      lines.add(TableLine.heading("Age of evidence"));
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
    return "%s (%s)".formatted(FigureWords.count(number), FigureWords.percent(number, of));
  }

  private static TableLine line(Counted counted, int of) {
    return TableLine.of(counted.name())
        .count(counted.number())
        .amount(FigureWords.ratio(counted.number(), of));
  }
}
