package org.assay.reporting.pdf.template;

import org.jspecify.annotations.Nullable;

/**
 * Where a cell belongs, as the template's property {@code assay.cell} says it:
 * table/row/column/span, row 0 being the column headings.
 */
public record CellPlace(String table, String row, int column, int span) {
  public static final String PROPERTY = "assay.cell";

  public static CellPlace parse(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException(
          "A cell of a report says no place: set the property " + PROPERTY);
    }
    var parts = text.split("/");
    return new CellPlace(
        parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
  }

  public boolean heads() {
    return row.equals("0");
  }

  public String rowKey() {
    return table + "/" + row;
  }

  public String cellKey() {
    return table + "/" + row + "/" + column;
  }
}
