package org.assay.reporting.figures;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Copies what a partnership has, many times over, into itself and into others. */
final class ManyReturns {
  private static final int COPIES = 400;

  /** After so many copies the next are another partnership's. */
  private static final int OWN = 50;

  private static final long APART = 1_000_000;

  /** In which of the copies a row stands, by the columns that hold ids. */
  private static final Set<String> IDS =
      Set.of(
          "id",
          "sheet_id",
          "organisation_id",
          "return_id",
          "submission_id",
          "action_id",
          "raised_id",
          "carried_from");

  /** The same for every copy of one partnership. */
  private static final Set<String> SHARED =
      Set.of("partnership_id", "cycle_id", "previous_cycle_id");

  private static final List<String> TABLES =
      List.of(
          "organisation",
          "answer_sheet",
          "answer",
          "change_trail",
          "agency_return",
          "submission",
          "submission_section",
          "submission_answer",
          "submission_value",
          "submission_change",
          "submission_gap",
          "improvement_action",
          "submitted_action",
          "action_entry");

  private ManyReturns() {}

  /** Their names, as a condition in SQL has them. */
  static String names() {
    return TABLES.stream().map(it -> "'" + it + "'").collect(joining(", "));
  }

  static void make(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0");
      for (var table : TABLES) {
        statement.execute(copy(connection, table));
        statement.execute("analyze table " + table);
      }
      statement.execute("set foreign_key_checks = 1");
    }
  }

  private static String copy(Connection connection, String table) throws SQLException {
    var columns = new ArrayList<String>();
    try (var rows =
        connection.getMetaData().getColumns(connection.getCatalog(), null, table, "%")) {
      while (rows.next()) {
        if (!rows.getString("IS_GENERATEDCOLUMN").equals("YES")) {
          columns.add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    return "insert into %s (%s) with recursive c as (select 1 n union all select n + 1 from c where n < %d) select %s from %s, c"
        .formatted(
            table,
            String.join(", ", columns),
            COPIES,
            columns.stream().map(it -> value(table, it)).collect(joining(", ")),
            table);
  }

  private static String value(String table, String column) {
    if (IDS.contains(column)) return column + " + n * " + APART;
    if (SHARED.contains(column)) return column + " + floor(n / " + OWN + ") * " + APART;
    if (!table.equals("organisation")) return column;
    return switch (column) {
      case "code" -> "concat(n, '-', code)";
      case "name" -> "concat(name, ' ', n)";
      default -> column;
    };
  }
}
