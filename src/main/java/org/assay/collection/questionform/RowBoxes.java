package org.assay.collection.questionform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** Rows of columns, each with a hidden box that says that the page has the row. */
record RowBoxes(ItemType.ListItem list) implements ValueBoxes {
  @Override
  public String asks() {
    return "Add at least one row";
  }

  @Override
  public String fault(Fields typed, String at, String below) {
    for (var column : list.columns()) {
      if (below.matches("\\.\\d+\\." + Pattern.quote(column.key()))) {
        var row = Integer.parseInt(below.split("\\.")[1]) + 1;
        return fault(column, typed, at + below) + " in row " + row;
      }
    }
    return asks();
  }

  private static String fault(ItemType.Column column, Fields typed, String at) {
    var label = "“" + column.label() + "”";
    return switch (column.type()) {
      case "date" -> DateText.fault(typed, at, true, "27 March 2026") + " for " + label;
      case "month" -> DateText.fault(typed, at, false, "March 2026") + " for " + label;
      case "count" -> "Enter a whole number for " + label;
      case "yesNo" -> "Select yes or no for " + label;
      case "single" -> "Select an answer for " + label;
      case "email" -> "Enter an email address for " + label + ", for example name@example.org,";
      default -> "Enter " + label;
    };
  }

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
