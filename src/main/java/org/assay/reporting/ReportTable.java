package org.assay.reporting;

import java.util.List;

/**
 * One table of a report, set in the paper and written to the workbook from the same rows.
 *
 * @param sheet the workbook's tab, at most 31 characters
 * @param title the caption, without a number: the paper counts its tables itself
 * @param empty what stands in its place when there are no lines
 */
public record ReportTable(
    String sheet, String title, String empty, List<Column> columns, List<Line> lines) {

  public ReportTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    for (var line : lines) {
      if (!line.fits(columns.size())) {
        throw new IllegalArgumentException(
            "A line of \"" + title + "\" has not " + columns.size() + " cells");
      }
    }
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
