package org.assay.reporting.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Where a cell belongs, as the template's property {@code assay.cell} says it:
 * table/row/column/span, row 0 being the column headings.
 */
record CellPlace(String table, String row, int column, int span) {
  static final String PROPERTY = "assay.cell";

  static CellPlace parse(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException(
          "A cell of a report says no place: set the property " + PROPERTY);
    }
    var parts = text.split("/");
    return new CellPlace(
        parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
  }

  boolean heads() {
    return row.equals("0");
  }

  String rowKey() {
    return table + "/" + row;
  }

  String cellKey() {
    return table + "/" + row + "/" + column;
  }
}
