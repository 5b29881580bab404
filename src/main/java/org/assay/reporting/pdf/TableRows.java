package org.assay.reporting.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.reporting.chart.TextWidth;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.type.PrintableTextLoader;

/**
 * The rows of a table as its template reads them: {@code h0, h1 …} are the headings of its columns,
 * {@code c0, c1 …} the cells, {@code t1 …} the tone of a letter, {@code part} what must not be
 * parted by the end of a page.
 */
final class TableRows {
  /** So many rows at least stand on the last page of a long table. */
  private static final int LAST = 2;

  private TableRows() {}

  /**
   * @param key of the table in its report
   */
  static List<Map<String, Object>> of(ReportTable table, String key) {
    var rows = new ArrayList<Map<String, Object>>();
    var heading = "";
    for (var line : table.lines()) {
      if (line.kind() == TableLine.Kind.HEADING) {
        heading =
            PrintableTextLoader.of(
                CellText.of(table.columns().getFirst(), line.cells().getFirst()));
        continue;
      }
      rows.add(row(table, line, key, heading));
      heading = "";
    }
    for (var i = 0; i < rows.size(); i++)
      rows.get(i).put("part", Integer.toString(part(i, rows.size())));
    return rows;
  }

  /** Rows of one part stay on one page: the last few together, each other row alone. */
  private static int part(int row, int rows) {
    return rows > LAST && row >= rows - LAST ? rows : row;
  }

  private static Map<String, Object> row(
      ReportTable table, TableLine line, String key, String heading) {
    var row = new HashMap<String, Object>();
    row.put("table", key);
    row.put("caption", "Table {table}. " + PrintableTextLoader.of(table.title()));
    row.put("heading", heading);
    var plain = line.kind() == TableLine.Kind.PLAIN;
    row.put(!heading.isEmpty() ? "headed" : plain ? "plain" : "total", true);
    for (var i = 0; i < table.columns().size(); i++) {
      row.put("h" + i, heading(table.columns().get(i)));
    }
    for (var i = 0; i < line.cells().size(); i++) {
      var cell = line.cells().get(i);
      row.put("c" + i, PrintableTextLoader.of(CellText.of(table.columns().get(i), cell)));
      if (cell instanceof Cell.Rated rated) {
        row.put("t" + i, rated.rating().tone().name());
      }
    }
    return row;
  }

  /** A heading on its side is cut to the height it has. */
  private static String heading(TableColumn column) {
    return column.upright() ? TextWidth.fit(column.heading(), 7.5, 98) : column.heading();
  }
}
