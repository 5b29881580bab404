package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.assay.figures.ImpactResult;

/** Sets out what difference each standard is said to make. */
final class ImpactTables {
  private ImpactTables() {}

  static Drawing levels(List<ImpactResult> standards) {
    var bars =
        standards.stream()
            .map(s -> new StackedBars.Bar(s.label(), s.levels(), "mean " + Figures.mean(s.mean())))
            .toList();
    return StackedBars.of("Impact levels claimed, by standard.", Palette.IMPACT, bars);
  }

  static Drawing againstCompliance(List<ImpactResult> standards) {
    var points =
        standards.stream()
            .filter(s -> s.mean() != null && s.compliance() != null)
            .map(ImpactTables::point)
            .toList();
    return ScatterPlot.of("Compliance against impact, a dot a standard.", points);
  }

  static ReportTable table(List<ImpactResult> standards) {
    var columns =
        List.of(
            Column.text("Standard", 50),
            Column.number("Claims", 9),
            Column.number("0 None stated", 9),
            Column.number("1 Activity", 9),
            Column.number("2 Practice", 9),
            Column.number("3 Outcome", 9),
            Column.number("4 Corroborated", 9),
            Column.percent("Outcome or better", 11),
            Column.mean("Mean level", 10),
            Column.text("Change", 14),
            Column.percent("Compliance", 13));
    return new ReportTable(
        "Impact levels",
        "Impact levels by standard",
        "No claim of impact has been submitted yet.",
        columns,
        standards.stream().map(ImpactTables::line).toList());
  }

  private static ScatterPlot.Point point(ImpactResult s) {
    var mean = s.mean() == null ? BigDecimal.ZERO : s.mean();
    var compliance = s.compliance() == null ? BigDecimal.ZERO : s.compliance();
    return new ScatterPlot.Point(s.ref(), s.title(), compliance, mean);
  }

  private static Line line(ImpactResult s) {
    var line = Line.of(s.label()).count(s.claims());
    for (var level : s.levels()) {
      line = line.count(level);
    }
    return line.amount(Figures.ratio(s.outcomes(), s.claims()))
        .amount(s.mean())
        .text(ChangeWords.level(s.change()))
        .amount(s.compliance());
  }
}
