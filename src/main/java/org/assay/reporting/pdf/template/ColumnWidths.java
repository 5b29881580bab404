package org.assay.reporting.pdf.template;

import java.util.Arrays;
import java.util.List;
import org.assay.reporting.chart.TextWidth;
import org.assay.reporting.paper.TableColumn;

/**
 * Shares the page among the columns of a table: in proportion to what they ask for, but never so
 * narrow that a heading breaks within a word.
 */
final class ColumnWidths {
  private static final double HEADING_SIZE = 8;
  private static final double PADDING = 7;

  private ColumnWidths() {}

  /** The left edge of each column, and the right edge of the last, in whole points. */
  static int[] lefts(List<TableColumn> columns, int page) {
    var widths = widths(columns, page);
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
    return columns.stream().mapToInt(ColumnWidths::least).toArray();
  }

  private static double[] widths(List<TableColumn> columns, int page) {
    var least = least(columns);
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

  private static int least(TableColumn column) {
    if (column.upright()) {
      return 0;
    }
    return Arrays.stream(column.heading().split("[ -]"))
        .mapToInt(word -> (int) Math.ceil(TextWidth.of(word, HEADING_SIZE) * 1.15 + PADDING))
        .max()
        .orElse(0);
  }
}
