package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SmallNumbersPropertyTest {

  @Property(tries = 500)
  void no_small_count_is_shown_or_follows_from_a_line_with_its_total(
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll @IntRange(min = 2, max = 6) int columns,
      @ForAll @IntRange(max = 100_000) int seed) {
    var counts = counts(rows, columns, new Random(seed));
    var hidden = SmallNumbers.table(counts);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        boolean small = counts[r][c] > 0 && counts[r][c] < SmallNumbers.LEAST_SHOWN;
        assertTrue(!small || hidden[r][c], () -> Arrays.deepToString(counts));
      }
      assertSafe(counts[r], hidden[r], counts);
    }
    for (int c = 0; c < columns && rows > 1; c++) {
      int column = c;
      var cells = Arrays.stream(counts).mapToInt(row -> row[column]).toArray();
      var secret = new boolean[rows + 1];
      for (int r = 0; r <= rows; r++) {
        secret[r] = hidden[r][c];
      }
      assertSafe(cells, secret, counts);
    }
  }

  /** With the total shown, what is hidden is not alone, and comes to five or more. */
  private static void assertSafe(int[] cells, boolean[] hidden, int[][] counts) {
    int secret = 0;
    int together = 0;
    for (int i = 0; i < cells.length; i++) {
      secret += hidden[i] ? 1 : 0;
      together += hidden[i] ? cells[i] : 0;
    }
    boolean totalShown = !hidden[cells.length];
    assertFalse(totalShown && secret == 1, () -> Arrays.deepToString(counts));
    assertFalse(
        totalShown && together > 0 && together < SmallNumbers.LEAST_SHOWN,
        () -> Arrays.deepToString(counts));
  }

  private static int[][] counts(int rows, int columns, Random random) {
    var counts = new int[rows][columns];
    for (var row : counts) {
      Arrays.setAll(row, c -> random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(40));
    }
    return counts;
  }
}
