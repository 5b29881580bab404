package org.assay.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.platform.Sql;

/**
 * Copies what a county submitted, within the database, so that a large one is there in minutes.
 * Every copy is an organisation of its own with the same answers; people and letters are not
 * copied, and of a trail only the first link, which says when a return was begun.
 */
final class CountyCopies {
  /** Far above any id in use. */
  private static final long APART = 100_000_000L;

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

  private static final List<String> TABLES =
      List.of(
          "organisation",
          "answer_sheet",
          "agency_return",
          "change_trail",
          "submission",
          "submission_section",
          "submission_answer",
          "submission_value",
          "submission_change",
          "improvement_action",
          "submitted_action",
          "action_entry",
          "submission_gap");

  private CountyCopies() {}

  /**
   * Goes on after the copies that are there.
   *
   * @param copies how many times over the county is to be there in the end, itself included
   */
  static void make(Sql once, int copies) {
    var sql = once.patient();
    var last = (int) (sql.count("select coalesce(max(action_id), 0) from action_entry") / APART);
    // What is copied has times of long ago, which a tally that is there would not hold.
    if (last + 1 < copies) sql.change("delete from cycle_tally_until");
    for (int copy = last + 1; copy < copies; copy++) {
      for (var table : TABLES) {
        copy(sql, table, copy);
      }
      System.err.print("\rcopy " + (copy + 1) + " of " + copies + "      ");
    }
    for (var table : TABLES) {
      sql.list("analyze table " + table, row -> row.getString(1));
    }
  }

  private static void copy(Sql sql, String table, int copy) {
    var columns =
        sql.list(
            "select column_name from information_schema.columns where table_schema = database() and"
                + " table_name = ? and extra not like '%GENERATED' order by ordinal_position",
            row -> row.getString(1), table);
    var named =
        Map.of(
            "code",
            "concat(" + copy + ", '-', left(code, 30))",
            "name",
            "concat(name, ' ', " + copy + ")");
    var values =
        columns.stream()
            .map(
                it ->
                    IDS.contains(it)
                        ? it + " + " + copy * APART
                        : table.equals("organisation") ? named.getOrDefault(it, it) : it)
            .toList();
    var key = columns.contains("submission_id") ? "submission_id" : columns.getFirst();
    sql.change(
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + String.join(", ", values)
            + " from "
            + table
            + " where "
            + key
            + " < "
            + APART
            + (table.equals("change_trail") ? " and seq = 1" : ""));
  }
}
