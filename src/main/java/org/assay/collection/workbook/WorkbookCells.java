package org.assay.collection.workbook;

import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a workbook that hold something.
 *
 * @param sheets by name, in lower case, since a spreadsheet does not tell them apart by case
 * @param from1904 days are counted from 1904, as old Macs did
 */
record WorkbookCells(Map<String, Sheet> sheets, boolean from1904) {

  /** Rows and columns are counted from 0. */
  record Sheet(NavigableMap<Integer, NavigableMap<Integer, CellContent>> rows) {
    @Nullable CellContent at(int row, int column) {
      var cells = rows.get(row);
      return cells == null ? null : cells.get(column);
    }

    String text(int row, int column) {
      var content = at(row, column);
      return content == null ? "" : content.text();
    }
  }

  @Nullable Sheet sheet(String name) {
    return sheets.get(name.toLowerCase(java.util.Locale.UK));
  }

  /** Or why a file could not be opened. */
  sealed interface Opened {
    record Read(WorkbookCells book) implements Opened {}

    record Unread(Rejection why) implements Opened {}
  }
}
