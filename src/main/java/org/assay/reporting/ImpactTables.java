package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.chart.ScatterPlot;
import org.assay.reporting.chart.ScatterPlot.Split;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out what difference each standard is said to make. */
public final class ImpactTables {
  private static final String AGAINST = "Compliance against impact, a dot a standard.";

  private ImpactTables() {}

  public static Drawing levels(List<ImpactResult> standards) {
    var bars =
        standards.stream()
            .map(
                s ->
                    new StackedBars.Bar(
                        s.label(), s.levels(), "mean " + FigureWords.mean(s.mean())))
            .toList();
    return StackedBars.of("Impact levels claimed, by standard.", Palette.IMPACT, bars);
  }

  public static Drawing againstCompliance(List<ImpactResult> standards) {
    return ScatterPlot.of(AGAINST, points(standards));
  }

  /** Divided in four parts that have names. */
  public static Drawing againstCompliance(List<ImpactResult> standards, Split split) {
    return ScatterPlot.of(AGAINST, points(standards), split);
  }

  private static List<ScatterPlot.Point> points(List<ImpactResult> standards) {
    return standards.stream()
        .filter(s -> s.mean() != null && s.compliance() != null)
        .map(ImpactTables::point)
        .toList();
  }

  static ReportTable table(List<ImpactResult> standards) {
    var columns =
        List.of(
            TableColumn.text("Standard", 50),
            TableColumn.number("Claims", 9),
            TableColumn.number("0 None stated", 9),
            TableColumn.number("1 Activity", 9),
            TableColumn.number("2 Practice", 9),
            TableColumn.number("3 Outcome", 9),
            TableColumn.number("4 Corroborated", 9),
            TableColumn.percent("Outcome or better", 11),
            TableColumn.mean("Mean level", 10),
            TableColumn.text("Change", 14),
            TableColumn.percent("Compliance", 13));
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

  private static TableLine line(ImpactResult s) {
    var line = TableLine.of(s.label()).count(s.claims());
    for (var level : s.levels()) {
      line = line.count(level);
    }
    return line.amount(FigureWords.ratio(s.outcomes(), s.claims()))
        .amount(s.mean())
        .text(ChangeWords.level(s.change()))
        .amount(s.compliance());
  }
}
