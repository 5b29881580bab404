package org.assay.assurance.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PulseRulesTest {

  @Test
  void a_share_is_rounded_to_five_per_cent_and_never_says_what_everybody_thinks() {
    assertEquals("65%", StaffShare.of(65, 100).words());
    assertEquals("60%", StaffShare.of(7, 12).words());
    assertEquals("15%", StaffShare.of(3, 20).words());
    assertEquals("85%", StaffShare.of(17, 20).words());
    for (int of = 10; of <= 200; of++) {
      assertEquals(StaffShare.of(0, of), StaffShare.of(1, of), "none and one of " + of);
      assertEquals(StaffShare.of(of, of), StaffShare.of(of - 1, of), "all and all but one");
    }
    assertEquals("under 15%", StaffShare.of(0, 10).words());
    assertEquals("over 85%", StaffShare.of(10, 10).words());
    assertThrows(IllegalArgumentException.class, () -> StaffShare.of(2, 1));
  }

  @Test
  void the_interval_is_wilsons_of_what_is_published() {
    var share = StaffShare.of(65, 100);
    assertEquals(.5525, share.low(), .0001);
    assertEquals(.7364, share.high(), .0001);
    assertEquals(share.low(), StaffShare.of(64, 100).low(), "64% is published as 65%");
    assertEquals(0, StaffShare.of(1, 40).low());
    assertEquals(1, StaffShare.of(39, 40).high());
    assertTrue(StaffShare.of(1, 40).high() > .15);
  }

  @Test
  void a_gap_is_wider_than_chance_and_than_twenty_points() {
    assertEquals(Gap.LEADERS_HIGHER, Gap.of(BigDecimal.ONE, StaffShare.of(40, 100)));
    assertEquals(Gap.STAFF_HIGHER, Gap.of(BigDecimal.ZERO, StaffShare.of(60, 100)));
    assertEquals(Gap.ALIKE, Gap.of(new BigDecimal("0.5"), StaffShare.of(60, 100)));
    assertEquals(
        Gap.ALIKE,
        Gap.of(new BigDecimal("0.8"), StaffShare.of(1300, 2000)),
        "beyond chance, small");
    assertEquals(Gap.ALIKE, Gap.of(new BigDecimal("0.75"), StaffShare.of(5, 10)), "few answered");
    assertEquals(Gap.NO_CLAIM, Gap.of(null, StaffShare.of(5, 10)));
  }

  @Test
  void reach_is_said_in_bands_of_the_roll_of_staff() {
    assertEquals(ReachBand.UNKNOWN, ReachBand.of(12, null));
    assertEquals(ReachBand.FEW, ReachBand.of(12, 121L));
    assertEquals(ReachBand.SOME, ReachBand.of(12, 120L));
    assertEquals(ReachBand.MANY, ReachBand.of(12, 48L));
    assertEquals(ReachBand.MOST, ReachBand.of(12, 24L));
    assertEquals(ReachBand.NEARLY_ALL, ReachBand.of(12, 16L));
    assertEquals(ReachBand.NEARLY_ALL, ReachBand.of(12, 12L));
    assertEquals(ReachBand.TOO_MANY, ReachBand.of(13, 12L));
  }

  @Test
  void the_smallest_cut_is_that_of_any_part_that_hangs_together() {
    var graph = new SmallestCut();
    assertEquals(Integer.MAX_VALUE, graph.weight());
    graph.edge("a", "a", 1);
    assertEquals(Integer.MAX_VALUE, graph.weight(), "a point parts from nothing");
    graph.edge("a", "b", 5);
    graph.edge("b", "c", 4);
    graph.edge("c", "a", 3);
    assertEquals(7, graph.weight());
    graph.edge("x", "y", 6);
    assertEquals(6, graph.weight());
  }
}
