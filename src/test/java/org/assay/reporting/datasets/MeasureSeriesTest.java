package org.assay.reporting.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.reporting.datasets.DatasetRepository.Said;
import org.junit.jupiter.api.Test;

class MeasureSeriesTest {
  private static final Measure HELD =
      new Measure("cg-held", "1.2", "How many were held?", true, 10);
  private static final Measure OPEN =
      new Measure("plans-open", "3.1", "How many are open?", false, 10);
  private static final Quarter FIRST = new Quarter(2022, 1);

  private static Reported share(Quarter quarter, long agency, int part, int whole) {
    return new Reported(
        quarter,
        agency,
        "Agency " + agency,
        HELD.key(),
        BigDecimal.valueOf(part),
        BigDecimal.valueOf(whole));
  }

  private static Reported number(Quarter quarter, int number) {
    return new Reported(quarter, 1, "Agency 1", OPEN.key(), BigDecimal.valueOf(number), null);
  }

  private static MeasureSeries series(int... parts) {
    var all = new ArrayList<Reported>();
    var quarter = FIRST;
    for (int part : parts) {
      if (part >= 0) all.add(share(quarter, 1, part, 100));
      quarter = quarter.next();
    }
    return MeasureSeries.of(HELD, all);
  }

  @Test
  void a_figure_moves_by_more_than_its_set_declares_or_not() {
    var then = share(FIRST, 1, 50, 100);
    assertFalse(share(FIRST.next(), 1, 60, 100).movedFrom(then, HELD), "ten points are declared");
    assertTrue(share(FIRST.next(), 1, 61, 100).movedFrom(then, HELD));
    var five = new Measure(HELD.key(), "1.2", "How many were held?", true, 5);
    assertTrue(share(FIRST.next(), 1, 56, 100).movedFrom(then, five));
    var fifth = new Measure(OPEN.key(), "3.1", "How many are open?", false, 20);
    assertFalse(
        number(FIRST.next(), 60).movedFrom(number(FIRST, 50), fifth), "a fifth is declared");
    assertTrue(number(FIRST.next(), 61).movedFrom(number(FIRST, 50), fifth));
    assertEquals(
        "A figure needs a commentary when it moves by more than this since the quarter before:"
            + " 10 percentage points (1.2); 20% (3.1).",
        Measure.declared(List.of(HELD, fifth)));
  }

  @Test
  void a_share_of_several_agencies_is_the_sum_of_parts_over_the_sum_of_wholes() {
    var all = List.of(share(FIRST, 1, 90, 100), share(FIRST, 2, 1, 10));
    var point = MeasureSeries.of(HELD, all).points().getFirst();
    assertEquals(100 * 91.0 / 110, point.value(), 1e-9);
    assertEquals(2, point.agencies());
    assertEquals(List.of(), MeasureSeries.of(HELD, List.of(share(FIRST, 1, 0, 0))).points());
  }

  @Test
  void nothing_below_five_points_is_called_a_trend() {
    assertEquals("No figure yet.", series().wording());
    assertEquals("One quarter: nothing to compare with yet.", series(50).wording());
    assertEquals("Two quarters: a change, −5.0 points.", series(50, 45).wording());
    assertEquals("3 quarters: a series.", series(50, 45, 47).wording());
    assertEquals("4 quarters: a series.", series(50, 45, 47, 49).wording());
    for (int many = 1; many < 5; many++) {
      var words = series(new int[many]).wording();
      for (var word : List.of("trend", "improv", "declin"))
        assertFalse(words.contains(word), words);
    }
    assertTrue(series(50, 45, 47, 49, 50).wording().contains("need 12 quarters"));
  }

  @Test
  void limits_come_with_the_twelfth_unbroken_point_and_begin_anew_after_a_gap() {
    int[] eleven = {50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50};
    assertTrue(series(eleven).limits().isEmpty());
    int[] twelve = {50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52};
    var limits = series(twelve).limits().orElseThrow();
    assertEquals(51, limits.mean(), 1e-9);
    assertEquals(51 - 2.66 * 2, limits.low(), 1e-9);
    assertTrue(series(twelve).wording().contains("Nothing stands out"));
    int[] gap = {50, 52, 50, 52, 50, 52, -1, 52, 50, 52, 50, 52, 50};
    assertEquals(6, series(gap).unbroken().size());
    assertTrue(series(gap).limits().isEmpty());
  }

  @Test
  void the_line_of_a_run_chart_is_the_median() {
    assertEquals(47, series(50, 45, 47).median());
    assertEquals(48, series(50, 45, 47, 49).median());
  }

  @Test
  void what_moved_more_than_is_declared_is_asked_about_with_the_commentary() {
    var next = FIRST.next();
    var all =
        List.of(
            share(FIRST, 1, 50, 100),
            share(next, 1, 61, 100),
            share(FIRST, 2, 50, 100),
            share(next, 2, 60, 100),
            number(FIRST, 100),
            number(next, 89));
    var said = List.of(new Said(next, 1, "Agency 1", "moved", "A new team began."));
    var asked = FigureQuery.of(List.of(HELD, OPEN), all, said);
    assertEquals(
        List.of(
            "Agency 1: Moved from 50 of 100 (50.0%) to 61 of 100 (61.0%): A new team began.",
            "Agency 1: Moved from 100 to 89: A new team began."),
        asked.stream().map(it -> it.agency() + ": " + it.what() + ": " + it.commentary()).toList(),
        "ten points are not more than ten points");
  }

  @Test
  void the_same_numbers_again_and_a_figure_that_stopped_are_asked_about() {
    var next = FIRST.next();
    var all = List.of(share(FIRST, 1, 50, 100), share(next, 1, 50, 100), number(FIRST, 40));
    assertEquals(
        List.of(
            "The same numbers as the quarter before: 50 of 100 (50.0%)",
            "Not reported; the quarter before it was 40"),
        FigureQuery.of(List.of(HELD, OPEN), all, List.of()).stream()
            .map(FigureQuery::what)
            .toList());
  }

  @Test
  void a_part_or_its_rest_below_five_is_small_and_none_is_not() {
    assertTrue(point(4, 100).isSmall());
    assertTrue(point(97, 100).isSmall());
    assertFalse(point(5, 100).isSmall());
    assertFalse(point(0, 100).isSmall());
    assertFalse(point(100, 100).isSmall());
  }

  private static MeasureSeries.Point point(int part, int whole) {
    return MeasureSeries.of(HELD, List.of(share(FIRST, 1, part, whole))).points().getFirst();
  }
}
