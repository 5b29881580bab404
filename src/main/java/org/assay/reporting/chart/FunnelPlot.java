package org.assay.reporting.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Shares against the sizes of groups, with the limits that chance sets for each size. */
public final class FunnelPlot {
  private static final double LEFT = 46;
  private static final double WIDTH = 410;
  private static final double HEIGHT = 220;
  private static final double TOP = 10;
  private static final double RADIUS = 4;
  private static final int STEPS = 60;

  private FunnelPlot() {}

  /**
   * @param size how many the share is taken of, more than 0
   * @param share in [0, 1]
   */
  public record Point(String name, int size, double share) {}

  /**
   * The limits as functions of the size.
   *
   * @param mean in [0, 1]
   */
  public record Limits(
      double mean,
      DoubleUnaryOperator innerLow,
      DoubleUnaryOperator innerHigh,
      DoubleUnaryOperator outerLow,
      DoubleUnaryOperator outerHigh) {}

  public static Drawing of(String across, String inWords, List<Point> points, Limits limits) {
    var sketch = new ChartBuilder();
    double most = points.stream().mapToInt(Point::size).max().orElse(1) * 1.05;
    axes(sketch, across, most);
    sketch.line(LEFT, y(limits.mean()), LEFT + WIDTH, y(limits.mean()), Palette.INK, 0.9);
    curve(sketch, most, limits.innerLow(), Palette.ACCENT, 0.8);
    curve(sketch, most, limits.innerHigh(), Palette.ACCENT, 0.8);
    curve(sketch, most, limits.outerLow(), Palette.NOT_MET, 1.1);
    curve(sketch, most, limits.outerHigh(), Palette.NOT_MET, 1.1);
    ends(sketch, most, limits);
    var dots =
        points.stream()
            .map(
                it ->
                    new Shape.Dot(
                        x(it.size(), most), y(it.share()), RADIUS, Palette.ACCENT, Palette.WHITE))
            .toList();
    dots.forEach(sketch::add);
    var places = new MarkPlacement(LEFT, TOP - 4, LEFT + WIDTH + 50, TOP + HEIGHT, dots);
    for (int i = 0; i < dots.size(); i++) {
      var label = places.beside(dots.get(i), Integer.toString(i + 1));
      if (label.leader() != null) sketch.add(label.leader());
      sketch.add(label.text());
    }
    return sketch.done(HEIGHT + 46, inWords);
  }

  private static void ends(ChartBuilder sketch, double most, Limits limits) {
    var right = LEFT + WIDTH + 5;
    name(sketch, right, limits.mean(), "all");
    name(sketch, right, limits.outerHigh().applyAsDouble(most), "99.8%");
    name(sketch, right, limits.outerLow().applyAsDouble(most), "99.8%");
  }

  private static void name(ChartBuilder sketch, double x, double share, String words) {
    sketch.label(
        x, y(share) + 3, words, ChartBuilder.SMALL, false, Palette.MUTED, Shape.Anchor.START);
  }

  private static void curve(
      ChartBuilder sketch, double most, DoubleUnaryOperator limit, Colour colour, double width) {
    for (int i = 1; i < STEPS; i++) {
      double from = Math.max(1, most * i / STEPS);
      double to = Math.max(1, most * (i + 1) / STEPS);
      if (to <= from) continue;
      sketch.line(
          x(from, most),
          y(limit.applyAsDouble(from)),
          x(to, most),
          y(limit.applyAsDouble(to)),
          colour,
          width);
    }
  }

  private static long[] wholeSizes(double most) {
    return IntStream.rangeClosed(0, 4)
        .mapToLong(quarter -> (long) (most * quarter / 4))
        .distinct()
        .toArray();
  }

  private static void axes(ChartBuilder sketch, String across, double most) {
    for (int percent = 0; percent <= 100; percent += 25) {
      var y = y(percent / 100.0);
      sketch.line(LEFT, y, LEFT + WIDTH, y, Palette.RULE, percent == 0 ? 0.9 : 0.5);
      sketch.label(
          LEFT - 6,
          y + 3,
          percent + "%",
          ChartBuilder.SMALL,
          false,
          Palette.MUTED,
          Shape.Anchor.END);
    }
    // A label marks its own whole number, and no number twice.
    for (var size : wholeSizes(most)) {
      sketch.label(
          LEFT + WIDTH * size / most,
          HEIGHT + 23,
          String.format(Locale.UK, "%,d", size),
          ChartBuilder.SMALL,
          false,
          Palette.MUTED,
          Shape.Anchor.MIDDLE);
    }
    sketch.label(LEFT + WIDTH / 2, HEIGHT + 38, across, Shape.Anchor.MIDDLE);
  }

  private static double x(double size, double most) {
    return LEFT + WIDTH * size / most;
  }

  private static double y(double share) {
    return TOP + HEIGHT * (1 - share);
  }
}
