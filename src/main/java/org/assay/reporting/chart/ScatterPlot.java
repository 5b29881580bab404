package org.assay.reporting.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.reporting.paper.FigureWords;

/**
 * Compliance across, impact up: what is in place against the difference that it is shown to make.
 */
public final class ScatterPlot {
  private static final double LEFT = 96;
  private static final double WIDTH = 380;
  private static final double HEIGHT = 210;
  private static final double TOP = 10;
  private static final double RADIUS = 4;

  private ScatterPlot() {}

  /**
   * @param mark one or two characters written beside the dot
   * @param compliance ratio in [0, 1]
   * @param impact mean level, 0 to 4
   */
  public record Point(String mark, String label, BigDecimal compliance, BigDecimal impact) {}

  /**
   * Where the plot is divided, and what its four parts are called, clockwise from the top left.
   *
   * @param compliance in [0, 1]; {@code impact} 0 to 4
   */
  public record Split(BigDecimal compliance, BigDecimal impact, List<String> names) {}

  /** Divided in four parts that have names. */
  public static Drawing of(String what, List<Point> points, Split split) {
    var sketch = new ChartBuilder();
    axes(sketch);
    divide(sketch, split);
    return drawn(sketch, what, points);
  }

  private static void divide(ChartBuilder sketch, Split split) {
    var x = LEFT + WIDTH * split.compliance().doubleValue();
    var y = TOP + HEIGHT * (1 - split.impact().doubleValue() / 4);
    sketch.line(x, TOP, x, TOP + HEIGHT, Palette.MUTED, 1.4);
    sketch.line(LEFT, y, LEFT + WIDTH, y, Palette.MUTED, 1.4);
    var names = split.names();
    name(sketch, LEFT + 4, TOP + 10, names.get(0), Shape.Anchor.START);
    name(sketch, LEFT + WIDTH - 4, TOP + 10, names.get(1), Shape.Anchor.END);
    name(sketch, LEFT + WIDTH - 4, TOP + HEIGHT - 5, names.get(2), Shape.Anchor.END);
    name(sketch, LEFT + 4, TOP + HEIGHT - 5, names.get(3), Shape.Anchor.START);
  }

  private static void name(ChartBuilder sketch, double x, double y, String name, Shape.Anchor at) {
    sketch.label(x, y, name, ChartBuilder.SMALL, true, Palette.MUTED, at);
  }

  /**
   * Every dot stands at its value, one on top of the other where two are alike; their marks give
   * way.
   */
  public static Drawing of(String what, List<Point> points) {
    var sketch = new ChartBuilder();
    axes(sketch);
    return drawn(sketch, what, points);
  }

  private static Drawing drawn(ChartBuilder sketch, String what, List<Point> points) {
    var dots = points.stream().map(ScatterPlot::dot).toList();
    var places = new MarkPlacement(LEFT, TOP - 4, LEFT + WIDTH + 30, TOP + HEIGHT, dots);
    var labels = new ArrayList<Shape.Label>();
    for (var i = 0; i < dots.size(); i++) {
      var label = places.beside(dots.get(i), points.get(i).mark());
      labels.add(label.text());
      if (label.leader() != null) sketch.add(label.leader());
    }
    dots.forEach(sketch::add);
    labels.forEach(sketch::add);
    return sketch.done(HEIGHT + 46, inWords(what, points));
  }

  private static Shape.Dot dot(Point point) {
    var x = LEFT + WIDTH * point.compliance().doubleValue();
    var y = TOP + HEIGHT * (1 - point.impact().doubleValue() / 4);
    return new Shape.Dot(x, y, RADIUS, Palette.ACCENT, Palette.WHITE);
  }

  private static void axes(ChartBuilder sketch) {
    for (var level = 0; level <= 4; level++) {
      var y = TOP + HEIGHT * (1 - level / 4.0);
      sketch.line(LEFT, y, LEFT + WIDTH, y, Palette.RULE, level == 0 ? 0.9 : 0.5);
      sketch.label(
          LEFT - 8,
          y + 3,
          LEVELS.get(level),
          ChartBuilder.SMALL,
          false,
          Palette.MUTED,
          Shape.Anchor.END);
    }
    for (var percent = 0; percent <= 100; percent += 25) {
      var x = LEFT + WIDTH * percent / 100;
      sketch.line(x, TOP, x, TOP + HEIGHT, Palette.RULE, percent == 0 ? 0.9 : 0.5);
      sketch.label(
          x,
          HEIGHT + 23,
          percent + "%",
          ChartBuilder.SMALL,
          false,
          Palette.MUTED,
          Shape.Anchor.MIDDLE);
    }
    sketch.label(LEFT + WIDTH / 2, HEIGHT + 38, "Compliance", Shape.Anchor.MIDDLE);
  }

  private static final List<String> LEVELS =
      List.of("0 none stated", "1 activity", "2 practice", "3 outcome", "4 corroborated");

  private static String inWords(String what, List<Point> points) {
    return what
        + points.stream()
            .map(
                p ->
                    " %s %s: compliance %s, impact %s."
                        .formatted(
                            p.mark(),
                            p.label(),
                            FigureWords.percent(p.compliance()),
                            FigureWords.mean(p.impact())))
            .collect(Collectors.joining());
  }
}
