package org.assay.questionform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.answering.Value;
import org.assay.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** Rows of columns, each with a hidden box that says that the page has the row. */
record RowBoxes(ItemType.ListItem list) implements ValueBoxes {
  @Override
  public @Nullable Object read(String at, Fields fields) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var i = 0; fields.has(at + "." + i + ".row"); i++) {
      var row = new LinkedHashMap<String, Object>();
      for (var column : list.columns()) {
        Fields.put(row, column.key(), cell(at + "." + i + "." + column.key(), column, fields));
      }
      if (!row.isEmpty()) rows.add(row);
    }
    return rows.isEmpty() ? null : rows;
  }

  private static @Nullable Object cell(String name, ItemType.Column column, Fields fields) {
    return switch (column.type()) {
      case "date" -> fields.day(name);
      case "month" -> fields.month(name);
      case "count" -> fields.number(name);
      case "yesNo" -> YesNoBoxes.truth(fields.get(name));
      default -> fields.get(name);
    };
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (!(value instanceof Value.Rows(var rows))) return;
    for (var i = 0; i < rows.size(); i++) {
      into.put(at + "." + i + ".row", "1");
      for (var column : list.columns()) {
        var cell = rows.get(i).get(column.key());
        if (cell != null) write(at + "." + i + "." + column.key(), column, cell, into);
      }
    }
  }

  private static void write(String name, ItemType.Column column, Object cell, Fields.Writing into) {
    switch (column.type()) {
      case "date" -> into.day(name, LocalDate.parse(cell.toString()));
      case "month" -> into.month(name, YearMonth.parse(cell.toString()));
      case "yesNo" -> into.put(name, Boolean.TRUE.equals(cell) ? "yes" : "no");
      default -> into.put(name, cell);
    }
  }

  @Override
  public String first() {
    return "-0-" + list.columns().getFirst().key();
  }
}
