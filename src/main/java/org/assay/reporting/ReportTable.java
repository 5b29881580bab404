package org.assay.reporting;

import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * For paper, which holds what somebody will read: the first lines, and in the title how many
   * there are.
   *
   * @param most at least 1; a heading counts as a line
   */
  ReportTable first(int most) {
    if (lines.size() <= most) {
      return this;
    }
    var said =
        "%s (the first %s of %s lines; the workbook holds all)"
            .formatted(title, Figures.count(most), Figures.count(lines.size()));
    return new ReportTable(sheet, said, empty, columns, lines.subList(0, most));
  }

  /** Without the columns, after the first, in which no line says anything. */
  public ReportTable withoutEmptyColumns() {
    var kept = IntStream.range(0, columns.size()).filter(i -> i == 0 || says(i)).boxed().toList();
    return kept.size() == columns.size()
        ? this
        : new ReportTable(
            sheet,
            title,
            empty,
            kept.stream().map(columns::get).toList(),
            lines.stream().map(line -> line.only(kept)).toList());
  }

  private boolean says(int column) {
    return lines.isEmpty()
        || lines.stream()
            .filter(line -> line.kind() != Line.Kind.HEADING)
            .anyMatch(line -> !line.cells().get(column).blank());
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
