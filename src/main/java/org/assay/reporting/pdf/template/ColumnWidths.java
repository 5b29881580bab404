package org.assay.reporting.pdf.template;

import java.util.Arrays;
import java.util.List;
import org.assay.reporting.chart.TextWidth;
import org.assay.reporting.paper.TableColumn;

/**
 * Shares the page among the columns of a table: in proportion to what they ask for, but never so
 * narrow that a heading breaks within a word.
 */
public final class ColumnWidths {
  private static final double HEADING_SIZE = 8;
  private static final double PADDING = 7;

  private ColumnWidths() {}

  /** The left edge of each column, and the right edge of the last, in whole points. */
  static int[] lefts(List<TableColumn> columns, int page) {
    var widths = of(columns, page, least(columns));
    var lefts = new int[widths.length + 1];
    var so = 0.0;
    for (var i = 0; i < widths.length; i++) {
      so += widths[i];
      lefts[i + 1] = (int) Math.round(so);
    }
    lefts[widths.length] = page;
    return lefts;
  }

  /** What the headings need at least; part of what makes two layouts the same. */
  static int[] least(List<TableColumn> columns) {
    return columns.stream().mapToInt(it -> least(it, HEADING_SIZE, PADDING)).toArray();
  }

  /**
   * The width of each column, in points.
   *
   * @param page to be shared out, in points
   * @param size of the letters of a heading, in points
   * @param padding left and right of a cell together, in points
   */
  public static double[] of(List<TableColumn> columns, int page, double size, double padding) {
    return of(columns, page, columns.stream().mapToInt(it -> least(it, size, padding)).toArray());
  }

  private static double[] of(List<TableColumn> columns, int page, int[] least) {
    var fixed = new boolean[least.length];
    var widths = share(columns, page, least, fixed);
    while (fixTooNarrow(widths, least, fixed)) {
      widths = share(columns, page, least, fixed);
    }
    return widths;
  }

  private static boolean fixTooNarrow(double[] widths, int[] least, boolean[] fixed) {
    var more = false;
    for (var i = 0; i < widths.length; i++) {
      if (!fixed[i] && widths[i] < least[i]) {
        fixed[i] = true;
        more = true;
      }
    }
    return more;
  }

  private static double[] share(List<TableColumn> columns, int page, int[] least, boolean[] fixed) {
    var free = (double) page;
    var asked = 0.0;
    for (var i = 0; i < least.length; i++) {
      free -= fixed[i] ? least[i] : 0;
      asked += fixed[i] ? 0 : columns.get(i).width();
    }
    var widths = new double[least.length];
    for (var i = 0; i < widths.length; i++) {
      widths[i] = fixed[i] ? least[i] : free * columns.get(i).width() / asked;
    }
    return widths;
  }

  private static int least(TableColumn column, double size, double padding) {
    if (column.upright()) {
      return 0;
    }
    return Arrays.stream(column.heading().split("[ -]"))
        .mapToInt(word -> (int) Math.ceil(TextWidth.of(word, size) * 1.15 + padding))
        .max()
        .orElse(0);
  }
}
