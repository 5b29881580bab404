package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * Organisations, or groups of them, against standards: one rating a cell.
 *
 * @param rowsAre what a row is, for instance "Agency"
 * @param key what each letter means, best first
 */
public record HeatMap(String rowsAre, List<Head> standards, List<Entry> entries, List<Rating> key) {

  public record Head(String ref, String title) {}

  public record Entry(String name, List<Rating> ratings) {}

  public ReportTable table() {
    return table("Heat-map", rowsAre + " by standard");
  }

  ReportTable table(String sheet, String title) {
    var columns = new ArrayList<TableColumn>();
    columns.add(TableColumn.text(rowsAre, 17 * Math.max(13, (30 - standards.size()) / 2)));
    standards.forEach(s -> columns.add(TableColumn.rating(s.ref() + " " + s.title(), 17)));
    return new ReportTable(
        sheet,
        title,
        "No return has been submitted yet.",
        columns,
        entries.stream().map(HeatMap::line).toList());
  }

  private static TableLine line(Entry row) {
    var line = TableLine.of(row.name());
    for (var rating : row.ratings()) {
      line = line.rating(rating);
    }
    return line;
  }
}
