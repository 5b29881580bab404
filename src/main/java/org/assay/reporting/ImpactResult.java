package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What difference one standard is said to make, over all returns.
 *
 * @param levels how many claims stand at each level 0 to 4
 * @param mean of the levels, 0 to 4; null without a claim
 * @param lastMean last year's; null without one
 * @param compliance mean score in the same standard, in [0, 1], beside it and never added
 */
public record ImpactResult(
    String ref,
    String title,
    List<Integer> levels,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal lastMean,
    @Nullable BigDecimal compliance) {
  /** From here on a claim names an outcome for children and where that is known from. */
  private static final int OUTCOME = 3;

  public ImpactResult {
    levels = List.copyOf(levels);
    if (levels.size() != 5) {
      throw new IllegalArgumentException("Impact has five levels, not " + levels.size());
    }
  }

  String label() {
    return ref + "  " + title;
  }

  int claims() {
    return levels.stream().mapToInt(Integer::intValue).sum();
  }

  int outcomes() {
    return IntStream.range(OUTCOME, levels.size()).map(levels::get).sum();
  }

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
            .map(ImpactResult::point)
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
            Column.mean("Mean level (last year)", 14),
            Column.percent("Compliance", 13));
    return new ReportTable(
        "Impact levels",
        "Impact levels by standard",
        "No claim of impact has been submitted yet.",
        columns,
        standards.stream().map(ImpactResult::line).toList());
  }

  private static ScatterPlot.Point point(ImpactResult s) {
    var mean = s.mean() == null ? BigDecimal.ZERO : s.mean();
    var compliance = s.compliance() == null ? BigDecimal.ZERO : s.compliance();
    return new ScatterPlot.Point(s.ref(), s.title(), compliance, mean);
  }

  private Line line() {
    var line = Line.of(label()).count(claims());
    for (var level : levels) {
      line = line.count(level);
    }
    return line.amount(Figures.ratio(outcomes(), claims()))
        .withLast(mean, lastMean)
        .amount(compliance);
  }
}
