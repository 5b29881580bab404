package org.assay.reporting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.returnreport.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {

  static Stream<List<Series>> palettes() {
    return Stream.of(Palette.STANDING, Palette.IMPACT, Palette.COMPLETION, Palette.AGEING);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void neighbours_in_a_bar_differ_by_three_to_one_without_colour(List<Series> series) {
    for (var i = 1; i < series.size(); i++) {
      var contrast = series.get(i - 1).fill().contrast(series.get(i).fill());
      assertTrue(contrast >= 3, series.get(i).name() + " has only " + contrast);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void figures_in_a_bar_can_be_read(List<Series> series) {
    series.forEach(s -> assertTrue(s.textColour().contrast(s.fill()) >= 4.5, s.name()));
  }

  @Test
  void no_size_is_written_twice_under_a_funnel_of_small_groups() {
    var limits = new FunnelPlot.Limits(0.5, n -> 0, n -> 1, n -> 0, n -> 1);
    var groups = List.of(new FunnelPlot.Point("A", 2, 0.5), new FunnelPlot.Point("B", 1, 1));
    var svg = SvgWriter.write(FunnelPlot.of("Organisations asked", "In words", groups, limits));
    assertEquals(1, svg.split(">0<", -1).length - 1, svg);
    assertEquals(
        List.of(2, 2), Stream.of(">1<", ">2<").map(it -> svg.split(it, -1).length - 1).toList());
  }

  @Test
  void letters_of_a_heat_map_can_be_read_on_every_tone() {
    for (var tone : Rating.Tone.values()) {
      assertTrue(tone.text().contrast(tone.fill()) >= 4.5, tone.name());
    }
  }

  @Test
  void a_stacked_bar_keeps_its_order_and_fills_the_width() {
    var bar = new StackedBars.Bar("1 Leadership", List.of(6, 3, 1, 2), "60% met");
    var boxes = barBoxes(StackedBars.of("Answers.", Palette.STANDING, List.of(bar)));
    var whole = boxes.stream().mapToDouble(Shape.Box::width).sum();
    assertEquals(
        List.of(6L, 3L, 1L, 2L),
        boxes.stream().map(b -> Math.round(12 * b.width() / whole)).toList());
    assertEquals(
        Palette.STANDING.stream().map(Series::fill).toList(),
        boxes.stream().map(Shape.Box::fill).toList());
  }

  @Test
  void not_met_is_hatched_as_well_as_red() {
    var bar = new StackedBars.Bar("1", List.of(0, 0, 5, 0), "");
    assertTrue(barBoxes(StackedBars.of("", Palette.STANDING, List.of(bar))).getFirst().hatched());
  }

  private static String words(Drawing drawing) {
    return drawing.marks().stream()
        .map(it -> it instanceof Shape.Label label ? label.text() : "")
        .collect(Collectors.joining(" "));
  }

  @Test
  void every_chart_says_its_figures_in_words() {
    var bars =
        StackedBars.of(
            "Answers.",
            Palette.STANDING,
            List.of(new StackedBars.Bar("1 Voice", List.of(6, 3, 1, 2), "60% met")));
    assertEquals(
        "Answers. 1 Voice: met 6, partly met 3, not met 1, not applicable 2 (60% met).",
        bars.alternative());
    var dots =
        DotPlot.of("Years.", List.of(new DotPlot.Pair("1 Voice", null, new BigDecimal("0.5"))));
    assertEquals("Years. 1 Voice: last year no figure, this year 50%.", dots.alternative());
    assertFalse(words(dots).contains("Two dots"), "nothing is compared");
    var half = new BigDecimal("0.5");
    assertTrue(
        words(DotPlot.of("Years.", List.of(new DotPlot.Pair("1 Voice", half, half))))
            .contains("Two dots: the same questions and organisations"));
    var ages = AgeingBar.of(new ActionAges(4, 3, 2, 1));
    assertTrue(ages.alternative().contains("overdue over 90 days 1 (10 open)"), ages.alternative());
    var plain = Bars.of("Levels.", List.of(new Bars.Bar("0 None", 7, "7 (70%)")));
    assertEquals("Levels. 0 None: 7 (70%).", plain.alternative());
    var strip =
        ComparisonStrip.of(
            "Peers.",
            "You",
            List.of(new ComparisonStrip.Strip("1 Voice", new BigDecimal("0.5"), "50%", known(12))));
    assertEquals(
        "Peers. 1 Voice: you 50%, most of 12 others score between 40% and 80%, the middle score is"
            + " 60%.",
        strip.alternative());
    var points =
        ScatterPlot.of(
            "Both.",
            List.of(
                new ScatterPlot.Point(
                    "1", "Voice", new BigDecimal("0.5"), new BigDecimal("2.25"))));
    assertEquals("Both. 1 Voice: compliance 50%, impact 2.3.", points.alternative());
  }

  @Test
  void fewer_than_five_peers_are_never_drawn() {
    assertThrows(IllegalArgumentException.class, () -> known(4));
    var few =
        ComparisonStrip.of(
            "",
            "You",
            List.of(new ComparisonStrip.Strip("1", BigDecimal.ONE, "100%", new Peers.TooFew())));
    assertTrue(few.alternative().contains("fewer than five others, not shown"));
  }

  @Test
  void a_drawing_becomes_svg_with_its_words_escaped() {
    var svg =
        SvgWriter.write(
            new Drawing(
                10,
                20,
                "a < b & \"c\"",
                List.of(new Shape.Label(1, 2, "<x>", 8, true, Palette.INK, Shape.Anchor.END))));
    assertTrue(svg.contains("aria-label=\"a &lt; b &amp; &quot;c&quot;\""), svg);
    assertTrue(
        svg.contains("text-anchor=\"end\" font-weight=\"600\" aria-hidden=\"true\">&lt;x></text>"),
        svg);
  }

  private static Peers known(int number) {
    return new Peers.Known(
        number, new BigDecimal("0.4"), new BigDecimal("0.6"), new BigDecimal("0.8"));
  }

  private static List<Shape.Box> barBoxes(Drawing drawing) {
    return drawing.marks().stream()
        .filter(m -> m instanceof Shape.Box)
        .map(Shape.Box.class::cast)
        .filter(b -> b.edge() != null && b.height() > 9)
        .toList();
  }
}
