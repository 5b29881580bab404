package org.assay.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
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
}
