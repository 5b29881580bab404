package org.assay.assurance.caseaudit.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assay.assurance.caseaudit.panel.Grade;
import org.junit.jupiter.api.Test;

/** Counts of few children, and how a share moves. */
class FewCountsTest {

  private static List<Integer> shown(Integer... counts) {
    return FewCounts.of(List.of(counts)).stream().map(it -> it.orElse(-1)).toList();
  }

  @Test
  void counts_of_five_or_more_and_of_none_are_shown() {
    assertEquals(List.of(6, 0, 9), shown(6, 0, 9));
  }

  @Test
  void one_small_count_takes_another_with_it_since_the_total_is_known() {
    assertEquals(List.of(-1, -1, 9), shown(3, 6, 9));
  }

  @Test
  void two_small_counts_that_make_fewer_than_five_take_a_third() {
    assertEquals(List.of(-1, -1, -1, 8), shown(1, 2, 7, 8));
  }

  @Test
  void where_nothing_is_left_to_hide_behind_all_are_held_back() {
    assertEquals(List.of(-1, -1, -1), shown(0, 3, 0));
  }

  /** What is held back could always be split in more than one way, whatever the counts. */
  @Test
  void nobody_can_work_out_a_count_that_is_held_back() {
    var random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      var counts = new ArrayList<Integer>();
      for (int i = 0; i < 5; i++) counts.add(random.nextInt(9));
      var shown = FewCounts.of(counts);
      long hidden = shown.stream().filter(Optional::isEmpty).count();
      int sum = 0;
      for (int i = 0; i < 5; i++) if (shown.get(i).isEmpty()) sum += counts.get(i);
      boolean any = counts.stream().anyMatch(it -> it > 0 && it < 5);
      assertEquals(any, hidden > 0, counts.toString());
      assertEquals(
          true, hidden == 0 || hidden == 5 || hidden > 1 && sum >= 5, counts + " " + shown);
    }
  }

  private static GradeCounts counts(int good, int worse) {
    return new GradeCounts(Map.of(Grade.GOOD, good, Grade.INADEQUATE, worse));
  }

  @Test
  void a_share_improved_held_or_fell_without_rounding() {
    assertEquals(Shift.IMPROVED, Shift.between(counts(1, 2), counts(2, 3)));
    assertEquals(Shift.HELD, Shift.between(counts(1, 2), counts(2, 4)));
    assertEquals(Shift.FELL, Shift.between(counts(2, 3), counts(1, 2)));
    assertEquals(null, Shift.between(counts(0, 0), counts(1, 2)));
  }

  @Test
  void what_is_no_grade_is_counted_apart() {
    var counts =
        GradeCounts.of(
            List.of(Grade.GOOD, Grade.NOT_INVOLVED, Grade.NOT_ENOUGH_ON_FILE, Grade.OUTSTANDING));
    assertEquals(2, counts.n());
    assertEquals(2, counts.good());
    assertEquals(1, counts.of(Grade.NOT_INVOLVED));
  }
}
