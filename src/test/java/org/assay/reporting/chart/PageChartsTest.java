package org.assay.reporting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the marks of the charts that only pages have back by their own axes, and those of every
 * chart back from the SVG that a page shows. {@link ChartMarksTest} does the same for the charts of
 * papers.
 */
class PageChartsTest {
  private static final double FINE = 1e-6;

  /** An SVG holds hundredths of a point. */
  private static final double WRITTEN = 0.0051;

  private static final long SEED = 20261130;
  private static final FunnelPlot.Limits LIMITS =
      new FunnelPlot.Limits(
          0.6, n -> 0.6 - 0.4 / n, n -> 0.6 + 0.3 / n, n -> 0.6 - 0.5 / n, n -> 0.6 + 0.35 / n);

  @Test
  void dots_of_a_funnel_stand_at_the_size_and_the_share_of_their_group() {
    var random = new Random(SEED);
    var groups =
        IntStream.range(0, 25)
            .mapToObj(
                i -> new FunnelPlot.Point("G" + i, random.nextInt(1, 400), random.nextDouble()))
            .toList();
    var drawing = FunnelPlot.of("", "", groups, LIMITS);
    var dots = marks(drawing, Shape.Dot.class);
    assertEquals(groups.size(), dots.size());
    var axis = sizes(drawing);
    for (var i = 0; i < groups.size(); i++) {
      assertEquals(groups.get(i).share(), share(drawing, dots.get(i).y()), FINE);
      assertEquals(groups.get(i).size(), axis.at(dots.get(i).x()), 1e-3);
    }
  }

  @Test
  void limits_of_a_funnel_run_where_they_are_for_each_size() {
    var drawing = FunnelPlot.of("", "", List.of(new FunnelPlot.Point("A", 300, 0.5)), LIMITS);
    var axis = sizes(drawing);
    var curves =
        marks(drawing, Shape.Line.class).stream()
            .filter(it -> it.colour().equals(Palette.ACCENT) || it.colour().equals(Palette.NOT_MET))
            .toList();
    assertTrue(curves.size() > 4 * 50);
    for (var line : curves) {
      var size = axis.at(line.x1());
      var share = share(drawing, line.y1());
      var inner = line.colour().equals(Palette.ACCENT);
      var low = (inner ? LIMITS.innerLow() : LIMITS.outerLow()).applyAsDouble(size);
      var high = (inner ? LIMITS.innerHigh() : LIMITS.outerHigh()).applyAsDouble(size);
      assertTrue(Math.abs(share - low) < 1e-4 || Math.abs(share - high) < 1e-4);
    }
  }

  @Test
  void points_and_levels_of_a_series_stand_at_their_values() {
    var random = new Random(SEED);
    for (var percent : List.of(true, false)) {
      var points =
          IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      new SeriesChart.Point("Q" + i, 20 + random.nextInt(60), random.nextBoolean()))
              .toList();
      var levels =
          List.of(
              new SeriesChart.Level("Upper limit", 88, false),
              new SeriesChart.Level("Mean", 51.5, true));
      var drawing = SeriesChart.of("", points, levels, percent);
      var axis = values(drawing);
      var drawn =
          drawing.marks().stream()
              .filter(it -> it instanceof Shape.Dot || it instanceof Shape.Diamond)
              .toList();
      assertEquals(points.size(), drawn.size());
      for (var i = 0; i < points.size(); i++) {
        assertEquals(points.get(i).marked(), drawn.get(i) instanceof Shape.Diamond);
        assertEquals(points.get(i).value(), axis.at(middle(drawn.get(i))), 0.06);
      }
      for (var level : levels) {
        assertEquals(level.value(), axis.at(label(drawing, level.name()).y() - 3), 0.06);
      }
    }
  }

  @Test
  void what_is_claimed_found_and_said_by_staff_stands_at_its_share() {
    var random = new Random(SEED);
    var lines =
        IntStream.range(0, 15)
            .mapToObj(
                i ->
                    new ClaimPlot.Line(
                        "S" + i,
                        ratio(random),
                        ratio(random),
                        random.nextDouble() / 2,
                        0.5 + random.nextDouble() / 2,
                        ratio(random),
                        random.nextDouble() / 2,
                        0.5 + random.nextDouble() / 2,
                        null,
                        12))
            .toList();
    var drawing = ClaimPlot.of("", lines);
    var dots = marks(drawing, Shape.Dot.class);
    var staff = marks(drawing, Shape.Diamond.class);
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var claimed = dots.get(2 + 2 * i);
      assertAt(line.claimed(), drawing, claimed.x());
      assertAt(line.moderated(), drawing, dots.get(3 + 2 * i).x());
      assertAt(line.staff(), drawing, staff.get(1 + i).x());
      assertInterval(drawing, claimed.y(), Palette.ACCENT, line.low(), line.high());
      assertInterval(drawing, claimed.y() + 3, Palette.INK, line.staffLow(), line.staffHigh());
    }
  }

  static Stream<Drawing> drawings() {
    var half = new BigDecimal("0.5");
    var claim = new ClaimPlot.Line("S", half, half, 0.2, 0.7, half, 0.1, 0.9, null, 12);
    return Stream.of(
        ClaimPlot.of("", List.of(claim)),
        FunnelPlot.of("", "", List.of(new FunnelPlot.Point("A", 30, 0.25)), LIMITS),
        SeriesChart.of("", List.of(new SeriesChart.Point("Q", 3, true)), List.of(), false),
        DotPlot.of("", List.of(new DotPlot.Pair("S", half, BigDecimal.ONE))),
        ScatterPlot.of("", List.of(new ScatterPlot.Point("A", "S", half, half))),
        StackedBars.of(
            "", Palette.STANDING, List.of(new StackedBars.Bar("B", List.of(6, 3, 1, 2), ""))),
        Bars.of("", List.of(new Bars.Bar("B", 7, ""))));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void a_page_shows_each_mark_where_it_was_drawn(Drawing drawing) {
    var svg = Jsoup.parse(SvgWriter.write(drawing, "x"), "", Parser.xmlParser());
    svg.select("defs, [fill=url(#hatchx)]").remove();
    var shown = svg.select("rect, circle, path, text");
    assertEquals(drawing.marks().size(), shown.size());
    for (var i = 0; i < shown.size(); i++) assertShown(drawing.marks().get(i), shown.get(i));
  }

  private static void assertShown(Shape mark, Element shown) {
    switch (mark) {
      case Shape.Box b -> assertHas(shown, "x y width height", b.x(), b.y(), b.width(), b.height());
      case Shape.Dot d -> assertHas(shown, "cx cy r", d.x(), d.y(), d.radius());
      case Shape.Label t -> {
        assertHas(shown, "x y", t.x(), t.y());
        assertEquals(t.text(), shown.text());
      }
      case Shape.Line l -> assertPath(shown, l.x1(), l.y1(), l.x2(), l.y2());
      case Shape.Diamond d -> assertPath(shown, d.x(), d.y() - d.radius(), d.radius(), d.radius());
    }
  }

  private static void assertHas(Element shown, String names, double... values) {
    var each = names.split(" ");
    for (var i = 0; i < each.length; i++) {
      assertEquals(values[i], Double.parseDouble(shown.attr(each[i])), WRITTEN, shown.outerHtml());
    }
  }

  /** The first numbers of a path. */
  private static void assertPath(Element shown, double... values) {
    var numbers = shown.attr("d").substring(1).split("[ a-zA-Z]");
    for (var i = 0; i < values.length; i++) {
      assertEquals(values[i], Double.parseDouble(numbers[i]), WRITTEN, shown.outerHtml());
    }
  }

  private static void assertAt(BigDecimal ratio, Drawing drawing, double x) {
    var none = label(drawing, "0%").x();
    assertEquals(
        Objects.requireNonNull(ratio).doubleValue(),
        (x - none) / (label(drawing, "100%").x() - none),
        FINE);
  }

  private static void assertInterval(
      Drawing drawing, double y, Colour colour, Double low, Double high) {
    var line =
        marks(drawing, Shape.Line.class).stream()
            .filter(it -> it.colour().equals(colour) && Math.abs(it.y1() - y) < FINE)
            .filter(it -> it.y1() == it.y2() && it.x1() > 190)
            .findFirst()
            .orElseThrow();
    assertAt(BigDecimal.valueOf(low), drawing, line.x1());
    assertAt(BigDecimal.valueOf(high), drawing, line.x2());
  }

  /** Two places of an axis and what they stand for. */
  private record Axis(double one, double oneIs, double other, double otherIs) {
    double at(double place) {
      return oneIs + (otherIs - oneIs) * (place - one) / (other - one);
    }
  }

  /** By the labels under a funnel. */
  private static Axis sizes(Drawing drawing) {
    var labels =
        marks(drawing, Shape.Label.class).stream()
            .filter(it -> it.y() > 230 && it.text().matches("[\\d,]+"))
            .toList();
    var first = labels.getFirst();
    var last = labels.getLast();
    return new Axis(first.x(), number(first), last.x(), number(last));
  }

  /** By the two labels at the left of a series, which have one decimal at most. */
  private static Axis values(Drawing drawing) {
    var labels =
        marks(drawing, Shape.Label.class).stream()
            .filter(it -> it.anchor() == Shape.Anchor.END)
            .toList();
    var low = labels.getFirst();
    var high = labels.getLast();
    return new Axis(low.y() - 3, number(low), high.y() - 3, number(high));
  }

  private static double number(Shape.Label label) {
    return Double.parseDouble(label.text().replaceAll("[,%]", ""));
  }

  private static double share(Drawing drawing, double y) {
    var none = label(drawing, "0%").y() - 3;
    return (y - none) / (label(drawing, "100%").y() - 3 - none);
  }

  private static double middle(Shape mark) {
    return mark instanceof Shape.Dot dot ? dot.y() : ((Shape.Diamond) mark).y();
  }

  private static BigDecimal ratio(Random random) {
    return BigDecimal.valueOf(random.nextInt(0, 10_001), 4);
  }

  private static Shape.Label label(Drawing drawing, String text) {
    return marks(drawing, Shape.Label.class).stream()
        .filter(label -> label.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static <M extends Shape> List<M> marks(Drawing drawing, Class<M> kind) {
    return new ArrayList<>(
        drawing.marks().stream().filter(kind::isInstance).map(kind::cast).toList());
  }
}
