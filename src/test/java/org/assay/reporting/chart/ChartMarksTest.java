package org.assay.reporting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.returnreport.Peers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the marks of each chart back by its own axis, and compares them with the figures. */
@Tag("paper")
class ChartMarksTest {
  /** A hundredth of a percentage point on a chart's width. */
  private static final double FINE = 1e-4;

  private static final long SEED = 20261129;

  @Test
  void dots_of_the_scatter_stand_at_compliance_and_impact() {
    var points = new ArrayList<>(crowded());
    var random = new Random(SEED);
    for (var i = 0; i < 40; i++) {
      points.add(point("R" + i, random.nextInt(0, 101), random.nextInt(0, 401)));
    }
    var drawing = ScatterPlot.of("", points);
    var dots = marks(drawing, Shape.Dot.class);
    assertEquals(points.size(), dots.size());
    for (var i = 0; i < dots.size(); i++) {
      assertEquals(points.get(i).compliance().doubleValue(), ratio(drawing, dots.get(i).x()), FINE);
      assertEquals(points.get(i).impact().doubleValue(), level(drawing, dots.get(i).y()), FINE);
    }
  }

  @Test
  void names_that_would_cover_each_other_move_and_a_line_leads_back() {
    var points = crowded();
    var drawing = ScatterPlot.of("", points);
    var dots = marks(drawing, Shape.Dot.class);
    var names = points.stream().map(p -> label(drawing, p.mark())).toList();
    var leaders =
        marks(drawing, Shape.Line.class).stream()
            .filter(line -> line.colour().equals(Palette.MUTED))
            .toList();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var dot = dots.get(i);
      for (var other : names.subList(i + 1, names.size())) assertApart(name, other);
      for (var any : dots) assertTrue(distance(any, name) > any.radius() - 0.5, name.text());
      var close = distance(dot, name) < dot.radius() + 12;
      var led =
          leaders.stream()
              .anyMatch(
                  line ->
                      Math.hypot(line.x1() - dot.x(), line.y1() - dot.y()) < 0.01
                          && Math.hypot(line.x2() - name.x(), line.y2() - middle(name)) < 14);
      assertTrue(close || led, () -> name.text() + " is far from its dot and has no line to it");
    }
    assertFalse(leaders.isEmpty(), "six names cannot all stand beside one dot");
  }

  @Test
  void dots_of_both_years_stand_at_their_scores() {
    var random = new Random(SEED);
    var pairs =
        IntStream.range(0, 30)
            .mapToObj(i -> new DotPlot.Pair("S" + i, percent(random), percent(random)))
            .toList();
    var drawing = DotPlot.of("", pairs);
    var dots = marks(drawing, Shape.Dot.class);
    for (var i = 0; i < pairs.size(); i++) {
      var last = dots.get(2 + 2 * i);
      var now = dots.get(3 + 2 * i);
      assertEquals(value(pairs.get(i).last()), ratio(drawing, last.x()), FINE);
      assertEquals(value(pairs.get(i).now()), ratio(drawing, now.x()), FINE);
      assertTrue(last.radius() - now.radius() > 1.5, "equal scores show both rings");
      assertEquals(last.y(), now.y());
    }
  }

  @Test
  void a_strip_shows_the_own_score_and_the_middle_half_where_they_are() {
    var random = new Random(SEED);
    var strips =
        Stream.concat(
                IntStream.range(0, 20).mapToObj(i -> strip(random)),
                Stream.of(strip("1", "1", "1", "1")))
            .toList();
    var drawing = ComparisonStrip.of("", "You", strips);
    var own = marks(drawing, Shape.Diamond.class);
    var halves =
        marks(drawing, Shape.Box.class).stream()
            .filter(box -> box.fill() == Palette.MIDDLE_HALF)
            .toList();
    var medians =
        marks(drawing, Shape.Line.class).stream()
            .filter(line -> line.x1() == line.x2() && line.thickness() > 1.5)
            .toList();
    for (var i = 0; i < strips.size(); i++) {
      var peers = (Peers.Known) strips.get(i).peers();
      var half = halves.get(i + 1);
      assertEquals(value(strips.get(i).own()), ratio(drawing, own.get(i + 1).x()), FINE);
      assertEquals(value(peers.lower()), ratio(drawing, half.x()), FINE);
      assertEquals(value(peers.upper()), ratio(drawing, half.x() + half.width()), FINE);
      assertEquals(value(peers.median()), ratio(drawing, medians.get(i + 1).x1()), FINE);
    }
  }

  @Test
  void bars_are_as_long_as_their_figures() {
    var random = new Random(SEED);
    var bars =
        IntStream.range(0, 20)
            .mapToObj(i -> new Bars.Bar("B" + i, random.nextInt(0, 5000), ""))
            .toList();
    var boxes = marks(Bars.of("", bars), Shape.Box.class);
    var longest = bars.stream().mapToLong(Bars.Bar::value).max().orElseThrow();
    var unit = boxes.stream().mapToDouble(Shape.Box::width).max().orElseThrow() / longest;
    for (var i = 0; i < bars.size(); i++) {
      assertEquals(bars.get(i).value(), boxes.get(i).width() / unit, 0.01);
      assertEquals(boxes.getFirst().x(), boxes.get(i).x());
    }
  }

  @Test
  void segments_of_a_bar_share_it_as_the_counts_do_and_leave_no_gap() {
    var random = new Random(SEED);
    for (var series :
        List.of(Palette.STANDING, Palette.IMPACT, Palette.COMPLETION, Palette.AGEING)) {
      var counts = series.stream().map(s -> 1 + random.nextInt(0, 700)).toList();
      var bar = new StackedBars.Bar("B", counts, "");
      assertShared(StackedBars.of("", series, List.of(bar)), series, counts);
    }
  }

  @Test
  void the_ageing_bar_shows_each_age_by_its_share() {
    var drawing = AgeingBar.of(new ActionAges(41, 7, 23, 1));
    assertShared(drawing, Palette.AGEING, List.of(41, 7, 23, 1));
  }

  @Test
  void a_heat_map_has_each_rating_in_its_row_and_column() {
    var map = ComplianceReportFixture.section11().heatMap();
    var table = map.table();
    for (var row = 0; row < map.entries().size(); row++) {
      var cells = table.lines().get(row).cells();
      assertEquals(new Cell.Text(map.entries().get(row).name()), cells.getFirst());
      for (var column = 0; column < map.standards().size(); column++) {
        assertTrue(
            table
                .columns()
                .get(column + 1)
                .heading()
                .startsWith(map.standards().get(column).ref() + " "));
        assertEquals(
            new Cell.Rated(map.entries().get(row).ratings().get(column)), cells.get(column + 1));
      }
    }
  }

  private static void assertShared(Drawing drawing, List<Series> series, List<Integer> counts) {
    var segments =
        marks(drawing, Shape.Box.class).stream()
            .filter(box -> box.edge() != null && box.height() > 9)
            .toList();
    var total = counts.stream().mapToInt(Integer::intValue).sum();
    var whole = segments.stream().mapToDouble(Shape.Box::width).sum();
    var left = segments.getFirst().x();
    for (var i = 0; i < series.size(); i++) {
      var segment = segments.get(i);
      assertEquals(series.get(i).fill(), segment.fill());
      assertEquals(counts.get(i), segment.width() / whole * total, 0.001);
      assertEquals(left, segment.x(), 0.001);
      left += segment.width();
    }
  }

  private static void assertApart(Shape.Label one, Shape.Label two) {
    var across =
        Math.abs(one.x() - two.x())
            >= (TextWidth.of(one.text(), one.size()) + TextWidth.of(two.text(), two.size())) / 2;
    var down = Math.abs(one.y() - two.y()) >= one.size() * 0.7;
    assertTrue(across || down, () -> one.text() + " covers " + two.text());
  }

  /** Of a dot's middle from the nearest edge of a name. */
  private static double distance(Shape.Dot dot, Shape.Label name) {
    var half = TextWidth.of(name.text(), name.size()) / 2;
    var x = Math.max(0, Math.abs(dot.x() - name.x()) - half);
    var y = Math.max(0, Math.abs(dot.y() - middle(name)) - name.size() * 0.35);
    return Math.hypot(x, y);
  }

  private static double middle(Shape.Label name) {
    return name.y() - name.size() * 0.35;
  }

  /** As the schools' summary had them: three alike, and near the right edge. */
  private static List<ScatterPlot.Point> crowded() {
    return List.of(
        point("A", 96, 210),
        point("B", 96, 210),
        point("K", 96, 210),
        point("M", 94, 212),
        point("T", 84, 200),
        point("E", 95, 208),
        point("F", 97, 214),
        point("G", 96, 205),
        point("H", 100, 400),
        point("I", 0, 0));
  }

  private static ScatterPlot.Point point(String mark, int percent, int hundredths) {
    return new ScatterPlot.Point(
        mark, "Standard", BigDecimal.valueOf(percent, 2), BigDecimal.valueOf(hundredths, 2));
  }

  private static BigDecimal percent(Random random) {
    return BigDecimal.valueOf(random.nextInt(0, 10_001), 4);
  }

  private static ComparisonStrip.Strip strip(Random random) {
    var of = Stream.generate(() -> percent(random)).limit(3).sorted().toList();
    return new ComparisonStrip.Strip(
        "S", percent(random), "", new Peers.Known(9, of.get(0), of.get(1), of.get(2)));
  }

  private static ComparisonStrip.Strip strip(
      String own, String lower, String median, String upper) {
    return new ComparisonStrip.Strip(
        "S",
        new BigDecimal(own),
        "",
        new Peers.Known(9, new BigDecimal(lower), new BigDecimal(median), new BigDecimal(upper)));
  }

  private static double value(BigDecimal ratio) {
    assertNotNull(ratio);
    return ratio.doubleValue();
  }

  private static double ratio(Drawing drawing, double x) {
    var none = label(drawing, "0%").x();
    return (x - none) / (label(drawing, "100%").x() - none);
  }

  private static double level(Drawing drawing, double y) {
    var none = label(drawing, "0 none stated").y() - 3;
    var most = label(drawing, "4 corroborated").y() - 3;
    return 4 * (y - none) / (most - none);
  }

  private static Shape.Label label(Drawing drawing, String text) {
    return marks(drawing, Shape.Label.class).stream()
        .filter(label -> label.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static <M extends Shape> List<M> marks(Drawing drawing, Class<M> kind) {
    return drawing.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
