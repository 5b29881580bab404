package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

  @Test
  void a_figure_over_fewer_than_five_is_not_shown() {
    assertFalse(SmallNumbers.mayShow(4));
    assertTrue(SmallNumbers.mayShow(5));
  }

  @Test
  void counts_of_five_and_more_are_shown_and_so_is_zero() {
    assertEquals("5 0 30 35", shown(5, 0, 30));
  }

  @Test
  void a_lone_small_count_takes_the_next_smallest_with_it() {
    assertEquals("x x 30 40", shown(3, 7, 30)); // 40 - 30 leaves 10 for both
  }

  @Test
  void two_small_counts_that_make_five_together_hide_each_other() {
    assertEquals("x x 30 36", shown(2, 4, 30)); // 6 together: 2 and 4, 3 and 3 or 4 and 2
  }

  @Test
  void two_small_counts_that_make_fewer_than_five_together_take_a_third_with_them() {
    assertEquals("x x x 22", shown(1, 1, 20)); // 22 - 20 = 2 could only be 1 and 1
  }

  @Test
  void a_zero_is_hidden_last_and_a_total_after_that() {
    assertEquals("x x 0 12", shown(4, 8, 0));
    assertEquals("x 0 x", shown(4, 0)); // the total is as small
  }

  @Test
  void a_small_count_is_safe_from_its_row_and_from_its_column() {
    int[][] counts = {{3, 20, 30}, {40, 50, 60}, {70, 80, 90}};
    // 3 needs company in its row (20) and in its column (40); each of these in turn, and 50 closes
    // the ring
    assertEquals(
        """
        x x 30 53
        x x 60 150
        70 80 90 240
        113 150 180 443\
        """,
        shown(counts));
  }

  @Test
  void nothing_hidden_follows_from_its_row_or_column() {
    int[][] counts = {{1, 6, 2}, {0, 9, 12}, {4, 0, 8}, {11, 13, 3}};
    var hidden = SmallNumbers.table(counts);
    for (var row : hidden) {
      assertFalse(lone(row), Arrays.deepToString(hidden));
    }
    for (int c = 0; c < hidden[0].length; c++) {
      var column = new boolean[hidden.length];
      for (int r = 0; r < hidden.length; r++) {
        column[r] = hidden[r][c];
      }
      assertFalse(lone(column), Arrays.deepToString(hidden));
    }
  }

  @Test
  void one_row_is_treated_like_a_table() {
    assertArrayEquals(new boolean[] {true, true, false, false}, SmallNumbers.row(3, 7, 30));
  }

  private static boolean lone(boolean[] line) {
    int hidden = 0;
    for (var cell : line) {
      hidden += cell ? 1 : 0;
    }
    return hidden == 1;
  }

  private static String shown(int... counts) {
    return shown(new int[][] {counts}).split("\n")[0];
  }

  /** The table as printed, totals last, x for what is hidden. */
  private static String shown(int[][] counts) {
    var hidden = SmallNumbers.table(counts);
    var text = new StringBuilder();
    for (int r = 0; r <= counts.length; r++) {
      for (int c = 0; c <= counts[0].length; c++) {
        text.append(hidden[r][c] ? "x" : "" + total(counts, r, c));
        text.append(c < counts[0].length ? " " : "\n");
      }
    }
    return text.toString().strip();
  }

  private static int total(int[][] counts, int row, int column) {
    int sum = 0;
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        boolean inside =
            (row == counts.length || r == row) && (column == counts[0].length || c == column);
        sum += inside ? counts[r][c] : 0;
      }
    }
    return sum;
  }
}
