package org.assay.reporting.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.assay.reporting.chart.Shape.Anchor;

/** Points in order of time, with a middle line and, where there are any, limits. */
public final class SeriesChart {
  private static final double HEIGHT = 150;
  private static final double LEFT = 46;
  private static final double RIGHT = 60;
  private static final double TOP = 12;
  private static final double BOTTOM = 26;
  private static final double DOT = 3.4;

  private SeriesChart() {}

  /**
   * @param label of the quarter, short
   * @param marked whether it stands out
   */
  public record Point(String label, double value, boolean marked) {}

  /** A line across the chart, with its name at the right. */
  public record Level(String name, double value, boolean middle) {}

  /**
   * @param points at least one
   * @param percent whether the values are per cent
   */
  public static Drawing of(
      String alternative, List<Point> points, List<Level> levels, boolean percent) {
    var sketch = new ChartBuilder();
    var scale = Scale.of(points, levels, percent);
    sketch.line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, Palette.RULE, 0.8);
    for (double at : new double[] {scale.low(), scale.high()}) {
      var y = scale.y(at);
      sketch.line(LEFT, y, ChartBuilder.WIDTH - RIGHT, y, Palette.RULE, 0.5);
      sketch.label(
          LEFT - 5,
          y + 3,
          words(at, percent),
          ChartBuilder.SMALL,
          false,
          Palette.MUTED,
          Anchor.END);
    }
    levels.forEach(it -> level(sketch, scale, it));
    for (int i = 0; i < points.size(); i++) point(sketch, scale, points, levels, i, percent);
    return sketch.done(HEIGHT, alternative);
  }

  private static void level(ChartBuilder sketch, Scale scale, Level it) {
    var y = scale.y(it.value());
    var colour = it.middle() ? Palette.ACCENT : Palette.MUTED;
    sketch.line(LEFT, y, ChartBuilder.WIDTH - RIGHT, y, colour, it.middle() ? 1.2 : 0.7);
    sketch.label(
        ChartBuilder.WIDTH - RIGHT + 4,
        y + 3,
        it.name(),
        ChartBuilder.SMALL,
        false,
        colour,
        Anchor.START);
  }

  private static void point(
      ChartBuilder sketch,
      Scale scale,
      List<Point> points,
      List<Level> levels,
      int i,
      boolean percent) {
    var it = points.get(i);
    var x = x(i, points.size());
    var y = scale.y(it.value());
    if (i > 0) {
      sketch.line(
          x(i - 1, points.size()), scale.y(points.get(i - 1).value()), x, y, Palette.INK, 1);
    }
    sketch.add(
        it.marked()
            ? new Shape.Diamond(x, y, DOT + 2, Palette.NOT_MET, Palette.INK)
            : new Shape.Dot(x, y, DOT, Palette.ACCENT, Palette.INK));
    sketch.label(
        x, HEIGHT - 8, it.label(), ChartBuilder.SMALL, false, Palette.MUTED, Anchor.MIDDLE);
    if (i == points.size() - 1) {
      var before = i == 0 ? y : scale.y(points.get(i - 1).value());
      var level = levels.stream().mapToDouble(line -> scale.y(line.value())).toArray();
      sketch.label(
          x,
          isCrowded(y, before, level) ? y + 14 : y - 7,
          words(it.value(), percent),
          Anchor.MIDDLE);
    }
  }

  /** Whether more lines pass above a point than below it, where its number would stand. */
  private static boolean isCrowded(double y, double before, double[] levels) {
    var above = (before < y - 4 ? 1 : 0) + crossing(levels, y - 18, y - 3);
    var below = (before > y + 4 ? 1 : 0) + crossing(levels, y + 3, y + 18);
    return above > below && y + 16 < HEIGHT - BOTTOM;
  }

  private static long crossing(double[] levels, double from, double to) {
    return Arrays.stream(levels).filter(it -> it >= from && it <= to).count();
  }

  private static double x(int i, int many) {
    double width = ChartBuilder.WIDTH - LEFT - RIGHT;
    return LEFT + width * (i + 0.5) / many;
  }

  private static String words(double value, boolean percent) {
    return percent
        ? String.format(Locale.UK, "%.1f%%", value)
        : String.format(Locale.UK, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
  }

  private record Scale(double low, double high) {
    static Scale of(List<Point> points, List<Level> levels, boolean percent) {
      var all =
          DoubleStream.concat(
                  points.stream().mapToDouble(Point::value),
                  levels.stream().mapToDouble(Level::value))
              .toArray();
      double low = Arrays.stream(all).min().orElse(0);
      double high = Arrays.stream(all).max().orElse(1);
      double room = Math.max((high - low) * 0.15, percent ? 2 : 1);
      double least = low >= 0 ? Math.max(0, low - room) : low - room;
      var whole = !percent && points.stream().allMatch(it -> it.value() == Math.rint(it.value()));
      if (whole) return new Scale(Math.floor(least), Math.ceil(high + room));
      return new Scale(least, percent && high <= 100 ? Math.min(100, high + room) : high + room);
    }

    double y(double value) {
      double share = high == low ? 0.5 : (value - low) / (high - low);
      return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }
  }
}
