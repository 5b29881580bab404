package org.assay.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One table of a report, set in the paper and written to the workbook from the same rows.
 *
 * @param sheet the workbook's tab, at most 31 characters
 * @param title the caption, without a number: the paper counts its tables itself
 * @param empty what is said instead when there are no lines
 */
public record ReportTable(
    String sheet, String title, String empty, List<TableColumn> columns, List<TableLine> lines) {

  /** Where the lines are that a paper leaves out. */
  public static final String IN_EXCEL = "The Excel file lists all";

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
   * The beginning of a long table, with a title that says so.
   *
   * @param most lines; headings do not count
   */
  public ReportTable first(int most) {
    return first(most, lines.stream().filter(ReportTable::isPlain).count(), IN_EXCEL);
  }

  /**
   * The same of a table of which some lines were never read.
   *
   * @param all how many lines it has in truth
   * @param more where the others are
   */
  public ReportTable first(int most, long all, String more) {
    if (all <= most) return this;
    var kept = new ArrayList<TableLine>();
    int plain = 0;
    for (var line : lines) {
      if (isPlain(line) && ++plain > most) break;
      kept.add(line);
    }
    while (!isPlain(kept.getLast())) kept.removeLast();
    var cut =
        "%s: the first %s of %s. %s"
            .formatted(title, FigureWords.count(most), FigureWords.count(all), more);
    return new ReportTable(sheet, cut, empty, columns, kept);
  }

  /** The same without its lines, where a paper has them elsewhere. */
  public ReportTable none() {
    return new ReportTable(sheet, title, empty, columns, List.of());
  }

  private static boolean isPlain(TableLine line) {
    return line.kind() == TableLine.Kind.PLAIN;
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
            .filter(line -> line.kind() != TableLine.Kind.HEADING)
            .anyMatch(line -> !line.cells().get(column).blank());
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
