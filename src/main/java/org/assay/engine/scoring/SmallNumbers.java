package org.assay.engine.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which counts of a table must not be printed where outsiders read it. Counts of one to four are
 * hidden; a zero is shown, since it counts nobody. Then as many more are hidden as it takes that no
 * hidden count follows from its row or column and the total printed beside them.
 */
public final class SmallNumbers {
  /** Fewer than this many can be recognised. */
  public static final int LEAST_SHOWN = 5;

  private final int[][] counts;
  private final boolean[][] hidden;

  private SmallNumbers(int[][] counts) {
    this.counts = counts;
    this.hidden = new boolean[counts.length][counts[0].length];
  }

  /** Whether a figure over so many organisations, a mean say, may be printed. */
  public static boolean mayShow(int n) {
    return n >= LEAST_SHOWN;
  }

  /** One row of counts with its total: true where a count is hidden; the total comes last. */
  public static boolean[] row(int... counts) {
    return table(new int[][] {counts})[0];
  }

  /**
   * @param counts rows of the same length, without totals
   * @return true where hidden, one row and one column longer: the totals come last
   */
  public static boolean[][] table(int[][] counts) {
    var hiding = new SmallNumbers(withTotals(counts));
    hiding.hideSmall();
    while (hiding.hideOneMore()) {
      // every turn hides a count, so it ends
    }
    return hiding.hidden;
  }

  private void hideSmall() {
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        hidden[r][c] = counts[r][c] > 0 && counts[r][c] < LEAST_SHOWN;
      }
    }
  }

  private boolean hideOneMore() {
    for (var line : lines()) {
      if (givesAway(line)) {
        var next = line.stream().filter(cell -> !hidden(cell)).min(cheapest());
        next.ifPresent(cell -> hidden[cell.row][cell.column] = true);
        if (next.isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A lone hidden count is what is left of the total, and several that make fewer than five
   * together are as good as told.
   */
  private boolean givesAway(List<Cell> line) {
    var secret = line.stream().filter(this::hidden).toList();
    boolean totalShown = !hidden(line.getLast());
    int together = secret.stream().mapToInt(this::count).sum();
    return secret.size() == 1 || totalShown && together > 0 && together < LEAST_SHOWN;
  }

  /** Counts before totals, what counts somebody before zeros, small before large. */
  private Comparator<Cell> cheapest() {
    return Comparator.comparing(this::isTotal)
        .thenComparing(cell -> count(cell) == 0)
        .thenComparing(this::count);
  }

  private List<List<Cell>> lines() {
    var lines = new ArrayList<List<Cell>>();
    for (int r = 0; r < counts.length; r++) {
      var row = new ArrayList<Cell>();
      for (int c = 0; c < counts[r].length; c++) {
        row.add(new Cell(r, c));
      }
      lines.add(row);
    }
    for (int c = 0;
        counts.length > 2 && c < counts[0].length;
        c++) { // one row alone is its own total
      var column = new ArrayList<Cell>();
      for (int r = 0; r < counts.length; r++) {
        column.add(new Cell(r, c));
      }
      lines.add(column);
    }
    return lines;
  }

  private record Cell(int row, int column) {}

  private boolean hidden(Cell cell) {
    return hidden[cell.row][cell.column];
  }

  private int count(Cell cell) {
    return counts[cell.row][cell.column];
  }

  private boolean isTotal(Cell cell) {
    return cell.row == counts.length - 1 || cell.column == counts[0].length - 1;
  }

  private static int[][] withTotals(int[][] counts) {
    int columns = counts[0].length;
    var table = new int[counts.length + 1][columns + 1];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < columns; c++) {
        table[r][c] = counts[r][c];
        table[r][columns] += counts[r][c];
        table[counts.length][c] += counts[r][c];
        table[counts.length][columns] += counts[r][c];
      }
    }
    return table;
  }
}
