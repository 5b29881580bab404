package org.assay.collection.workbook.sheet;

/**
 * How high a row must be for wrapped text. Spreadsheets do not all work it out when they open a
 * workbook, though all do when a cell is edited.
 */
final class RowHeights {
  private static final double LINE = 15;

  /** No spreadsheet draws a row that is higher. */
  private static final double HIGHEST = 405;

  private RowHeights() {}

  /** In points, for lines of the standard size. */
  static double of(int lines) {
    return Math.min(HIGHEST, Math.max(1, lines) * LINE + 3);
  }

  /**
   * @param width of the column in characters
   */
  static int lines(String text, int width) {
    int lines = 0;
    for (var paragraph : text.split("\n", -1)) {
      lines += Math.max(1, (paragraph.length() + width - 1) / width);
    }
    return lines;
  }
}
