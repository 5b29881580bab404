package org.assay.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assay.platform.England;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

  @Test
  void a_share_is_whole_and_rounded_half_up() {
    assertEquals("67%", FigureWords.percent(2, 3));
    assertEquals("63%", FigureWords.percent(new BigDecimal("0.625")));
  }

  @Test
  void all_but_one_is_not_a_hundred_per_cent_and_one_is_not_none() {
    assertEquals("99%", FigureWords.percent(1499, 1500));
    assertEquals("100%", FigureWords.percent(1500, 1500));
    assertEquals("<1%", FigureWords.percent(1, 1500));
    assertEquals("<1%", FigureWords.percent(new BigDecimal("0.0047")));
    assertEquals("1%", FigureWords.percent(new BigDecimal("0.005")));
    assertEquals("0%", FigureWords.percent(0, 1500));
  }

  @Test
  void shares_that_are_rounded_say_that_they_may_not_add_up() {
    assertEquals(
        "Shares are rounded and may not add to 100%.", FigureWords.rounding(List.of(1, 2)));
    assertEquals("", FigureWords.rounding(List.of(1, 3)));
    assertEquals("", FigureWords.rounding(List.of(0, 7)));
    assertEquals("", FigureWords.rounding(List.of()));
  }

  @Test
  void nothing_out_of_nothing_is_no_figure() {
    assertEquals("–", FigureWords.percent(0, 0));
    assertEquals("–", FigureWords.mean(null));
  }

  @Test
  void a_change_is_in_points_and_signed() {
    assertEquals("+4", FigureWords.change(new BigDecimal("0.78"), new BigDecimal("0.82")));
    assertEquals("−4", FigureWords.change(new BigDecimal("0.82"), new BigDecimal("0.78")));
    assertEquals("0", FigureWords.change(new BigDecimal("0.82"), new BigDecimal("0.822")));
    assertEquals("–", FigureWords.change(null, BigDecimal.ONE));
  }

  @Test
  void moments_are_shown_as_clocks_in_england_show_them() {
    assertEquals("1 July 2026 at 10:30", England.moment(Instant.parse("2026-07-01T09:30:00Z")));
    assertEquals("1 December 2026 at 09:30", England.moment(Instant.parse("2026-12-01T09:30:00Z")));
  }

  @Test
  void one_point_is_singular_whichever_way_it_goes() {
    assertEquals("−1 point", FigureWords.pointsInWords(new BigDecimal("-0.0144")));
    assertEquals("+1 point", FigureWords.pointsInWords(new BigDecimal("0.01")));
    assertEquals("0 points", FigureWords.pointsInWords(BigDecimal.ZERO));
    assertEquals("−11 points", FigureWords.pointsInWords(new BigDecimal("-0.11")));
  }

  @Test
  void an_interval_of_a_shift_ends_at_one_hundred_points() {
    assertEquals("−100", FigureWords.points(-1.47));
    assertEquals("+100", FigureWords.points(1.25));
  }

  @Test
  void names_that_hold_commas_stay_apart() {
    var names = List.of("Ash, Elm and Oak Trust", "North", "South, Lindenshire");
    assertEquals("Ash, Elm and Oak Trust; North; and 1 more", FigureWords.names(names, 2));
    assertEquals("Ash, Elm and Oak Trust; North; South, Lindenshire", FigureWords.names(names, 3));
  }
}
