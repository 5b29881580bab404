package org.assay.reporting.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.datasets.PartSeries.Column;
import org.jspecify.annotations.Nullable;

/** Sets out the counts of a breakdown, a quarter a column. */
final class PartTables {
  private static final String HELD_BACK = "–";

  private PartTables() {}

  /**
   * @param all whether the reader may see small numbers
   */
  static DatasetPage.Series of(PartSeries it, boolean all) {
    return new DatasetPage.Series(
        it.question().ref() + " " + it.question().text(),
        words(it, all),
        null,
        null,
        table(it, all));
  }

  private static String words(PartSeries it, boolean all) {
    if (it.quarters().isEmpty()) return "Nothing has been counted yet.";
    var held = !all && it.quarters().stream().anyMatch(Column::isSmall);
    if (!all && isHeldBack(it)) {
      return "No quarter is shown, since each has a number of fewer than 5.";
    }
    return "All agencies together. Agencies that gave counts: "
        + it.quarters().stream()
            .map(column -> column.agencies() + " for " + column.quarter().label())
            .collect(Collectors.joining(", "))
        + "."
        + (held ? " Quarters with a number of fewer than 5 are not shown." : "");
  }

  private static boolean isHeldBack(PartSeries it) {
    return it.quarters().stream().allMatch(Column::isSmall);
  }

  private static @Nullable Table table(PartSeries it, boolean all) {
    if (it.quarters().isEmpty() || !all && isHeldBack(it)) return null;
    var head = new ArrayList<Cell>();
    head.add(Cell.text("What was counted"));
    it.quarters().forEach(column -> head.add(Cell.number(MeasureChart.shortly(column.quarter()))));
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < it.parts().size(); i++) rows.add(row(it, i, all));
    var total = new ArrayList<Cell>();
    total.add(Cell.text("All"));
    it.quarters().forEach(column -> total.add(Cell.number(shown(column, column.total(), all))));
    rows.add(total);
    return new Table(null, "", head, rows, true);
  }

  private static List<Cell> row(PartSeries it, int part, boolean all) {
    var row = new ArrayList<Cell>();
    row.add(Cell.text(it.parts().get(part).text()));
    it.quarters()
        .forEach(column -> row.add(Cell.number(shown(column, column.counts().get(part), all))));
    return row;
  }

  private static String shown(Column column, long count, boolean all) {
    return all || !column.isSmall() ? Long.toString(count) : HELD_BACK;
  }
}
