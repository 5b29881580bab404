package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.assay.engine.scoring.Targets.Aim;
import org.junit.jupiter.api.Test;

class TargetsTest {

  @Test
  void going_past_one_target_does_not_make_up_for_missing_another() {
    // gaps: max(0, 80 - 60) + max(0, 50 - 70) = 20 + 0; targets 130; 1 - 20/130 = 11/13
    assertEquals(Ratio.of(11, 13), Targets.reached(List.of(aim(60, 80), aim(70, 50))));
  }

  @Test
  void every_target_met_is_one_and_nothing_done_is_zero() {
    assertEquals(Ratio.ONE, Targets.reached(List.of(aim(80, 80), aim(99, 50))));
    assertEquals(Ratio.ZERO, Targets.reached(List.of(aim(0, 80), aim(0, 50))));
  }

  @Test
  void what_is_excluded_leaves_both_sums() {
    // only 60 of 80 is left: 1 - 20/80
    assertEquals(
        Ratio.of(3, 4), Targets.reached(List.of(aim(60, 80), new Aim(null, Ratio.of(50)))));
  }

  @Test
  void without_a_target_there_is_nothing_to_say() {
    assertNull(Targets.reached(List.of()));
    assertNull(Targets.reached(List.of(new Aim(null, Ratio.of(50)))));
    assertNull(Targets.progress(Ratio.of(5), Ratio.of(9), Ratio.of(5)));
  }

  @Test
  void progress_is_the_part_of_the_way_that_is_behind_us() {
    assertEquals(
        Ratio.of(1, 2), Targets.progress(Ratio.of(40), Ratio.of(60), Ratio.of(80))); // 20 of 40
    assertEquals(
        Ratio.of(-1, 4), Targets.progress(Ratio.of(40), Ratio.of(30), Ratio.of(80))); // -10 of 40
    assertEquals(
        Ratio.of(5, 4), Targets.progress(Ratio.of(40), Ratio.of(90), Ratio.of(80))); // 50 of 40
    assertEquals(
        Ratio.of(3, 4), Targets.progress(Ratio.of(20), Ratio.of(8), Ratio.of(4))); // -12 of -16
  }

  private static Aim aim(long current, long target) {
    return new Aim(Ratio.of(current), Ratio.of(target));
  }
}
