package org.assay.reporting;

import java.util.List;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out how often each thing came up. */
final class CountedTables {
  private CountedTables() {}

  static ReportTable table(
      String sheet, String title, String heading, String empty, List<Counted> counts) {
    var columns = List.of(TableColumn.text(heading, 50), TableColumn.number("Organisations", 12));
    var lines = counts.stream().map(c -> TableLine.of(c.name()).count(c.number())).toList();
    return new ReportTable(sheet, title, empty, columns, lines);
  }
}
