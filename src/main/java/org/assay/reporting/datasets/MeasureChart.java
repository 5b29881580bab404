package org.assay.reporting.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.engine.statistics.ProcessLimits;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.SeriesChart;
import org.assay.reporting.datasets.MeasureSeries.Point;

/** Draws the unbroken points of a figure, with its median, or from twelve points its limits. */
public final class MeasureChart {
  private MeasureChart() {}

  /**
   * @param it with a point at least
   */
  public static Drawing of(MeasureSeries it) {
    var run = it.unbroken();
    var marked =
        it.limits().map(found -> found.signals(it.values())).orElse(List.of()).stream()
            .map(ProcessLimits.Signal::at)
            .collect(Collectors.toSet());
    var points = new ArrayList<SeriesChart.Point>();
    for (int i = 0; i < run.size(); i++) {
      points.add(
          new SeriesChart.Point(
              shortly(run.get(i).quarter()), run.get(i).value(), marked.contains(i)));
    }
    return SeriesChart.of(inWords(it), points, levels(it), it.measure().share());
  }

  private static List<SeriesChart.Level> levels(MeasureSeries it) {
    var limits = it.limits();
    if (limits.isPresent()) {
      return List.of(
          new SeriesChart.Level("Upper limit", limits.get().high(), false),
          new SeriesChart.Level("Mean", limits.get().mean(), true),
          new SeriesChart.Level("Lower limit", limits.get().low(), false));
    }
    return it.unbroken().size() < MeasureSeries.TREND
        ? List.of()
        : List.of(new SeriesChart.Level("Median", it.median(), true));
  }

  private static String inWords(MeasureSeries it) {
    return it.measure().text()
        + it.unbroken().stream()
            .map(point -> " " + point.quarter().label() + ": " + value(it.measure(), point) + ".")
            .collect(Collectors.joining());
  }

  /** For instance Q2 26/27. */
  static String shortly(Quarter it) {
    return "Q%d %02d/%02d".formatted(it.number(), it.year() % 100, (it.year() + 1) % 100);
  }

  static String value(Measure measure, Point it) {
    return measure.share()
        ? String.format(Locale.UK, "%.1f%%", it.value())
        : FigureQuery.number(it.value());
  }
}
