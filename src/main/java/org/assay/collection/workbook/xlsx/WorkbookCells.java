package org.assay.collection.workbook.xlsx;

import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a workbook that hold something.
 *
 * @param sheets by name, in lower case, since a spreadsheet does not tell them apart by case
 * @param from1904 days are counted from 1904, as old Macs did
 */
public record WorkbookCells(Map<String, Sheet> sheets, boolean from1904) {

  /** Rows and columns are counted from 0. */
  public record Sheet(NavigableMap<Integer, NavigableMap<Integer, CellContent>> rows) {
    @Nullable
    public CellContent at(int row, int column) {
      var cells = rows.get(row);
      return cells == null ? null : cells.get(column);
    }

    public String text(int row, int column) {
      var content = at(row, column);
      return content == null ? "" : content.text();
    }
  }

  @Nullable
  public Sheet sheet(String name) {
    return sheets.get(name.toLowerCase(java.util.Locale.UK));
  }

  /** Or why a file could not be opened. */
  public sealed interface Opened {
    record Read(WorkbookCells book) implements Opened {}

    record Unread(Rejection why) implements Opened {}
  }
}
