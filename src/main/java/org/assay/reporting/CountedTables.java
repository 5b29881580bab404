package org.assay.reporting;

import java.util.List;
import org.assay.figures.Counted;

/** Sets out how often each thing came up. */
final class CountedTables {
  private CountedTables() {}

  static ReportTable table(
      String sheet, String title, String heading, String empty, List<Counted> counts) {
    var columns = List.of(Column.text(heading, 50), Column.number("Organisations", 12));
    var lines = counts.stream().map(c -> Line.of(c.name()).count(c.number())).toList();
    return new ReportTable(sheet, title, empty, columns, lines);
  }
}
