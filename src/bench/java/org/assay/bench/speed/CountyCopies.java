package org.assay.bench.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.platform.Sql;

/**
 * Copies what a county has, within the database, so that a large one is there in minutes. Every
 * copy is an organisation of its own with the same people, answers, letters, signals and requests.
 * Of a trail there is only the first link, which says when a return was begun.
 */
final class CountyCopies {
  private static final int TRIES = 10;

  /** Far above any id in use. */
  private static final long APART = 100_000_000L;

  /** Columns that hold ids of what is copied, in every table. */
  private static final Set<String> IDS =
      Set.of(
          "id",
          "sheet_id",
          "organisation_id",
          "group_id",
          "return_id",
          "submission_id",
          "action_id",
          "raised_id",
          "carried_from",
          "signal_id",
          "request_id");

  /** The tables, in the order of their keys, with the rows that are copied. */
  private static final Map<String, String> TABLES = tables();

  private CountyCopies() {}

  private static Map<String, String> tables() {
    var of = new LinkedHashMap<String, String>();
    of.put("organisation_group", "true");
    of.put("organisation", "true");
    of.put(
        "person",
        "id in (select m.person_id from membership m where m.organisation_id is not null and"
            + " m.role in ('RESPONDENT', 'APPROVER'))");
    of.put("membership", "organisation_id is not null and role in ('RESPONDENT', 'APPROVER')");
    of.put("register_entry", "true");
    of.put("safeguarding_lead", "true");
    of.put("answer_sheet", "true");
    of.put("agency_return", "true");
    of.put("change_trail", "seq = 1");
    for (var it :
        List.of(
            "submission",
            "submission_section",
            "submission_answer",
            "submission_value",
            "submission_change",
            "improvement_action",
            "submitted_action",
            "action_entry",
            "submission_gap",
            "return_signal",
            "return_signal_step",
            "support_request",
            "support_step",
            "inspection_outcome",
            "chase_contact",
            "letter",
            "access_log")) {
      of.put(it, "true");
    }
    return of;
  }

  /**
   * Goes on after the copies that are there.
   *
   * @param copies how many times over the county is to be there in the end, itself included
   */
  static void make(Sql once, int copies) {
    var sql = once.patient();
    var last = (int) (sql.count("select coalesce(max(id), 0) from organisation") / APART);
    // What is copied has times of long ago, which a tally that is there would not hold.
    if (last + 1 < copies) {
      sql.change("delete from cycle_tally");
      sql.change("delete from cycle_tally_until");
    }
    for (int copy = last + 1; copy < copies; copy++) {
      for (var table : TABLES.keySet()) copyPatiently(sql, table, copy);
      System.err.print("\rcopy " + (copy + 1) + " of " + copies + "      ");
    }
    if (last + 1 < copies) DeskTraffic.make(sql);
    for (var table : TABLES.keySet()) {
      sql.list("analyze table " + table, row -> row.getString(1));
    }
  }

  /** A row may be held for longer than a statement waits. */
  private static void copyPatiently(Sql sql, String table, int copy) {
    for (int left = TRIES; ; left--) {
      try {
        copy(sql, table, copy);
        return;
      } catch (IllegalStateException e) {
        if (left == 0) throw e;
      }
    }
  }

  private static void copy(Sql sql, String table, int copy) {
    var columns =
        sql.list(
            "select column_name from information_schema.columns where table_schema = database() and"
                + " table_name = ? and extra not like '%GENERATED' order by ordinal_position",
            row -> row.getString(1), table);
    var values = columns.stream().map(it -> value(table, it, copy)).toList();
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
            + key(columns)
            + " < "
            + APART
            + " and "
            + TABLES.get(table));
  }

  private static String key(List<String> columns) {
    if (columns.contains("id")) return "id";
    return columns.contains("submission_id")
        ? "submission_id"
        : columns.stream().filter(IDS::contains).findFirst().orElseThrow();
  }

  private static String value(String table, String column, int copy) {
    if (IDS.contains(column) || own(table, column)) return column + " + " + copy * APART;
    return switch (table + "." + column) {
      case "organisation.code", "organisation_group.code" ->
          "concat(" + copy + ", '-', left(code, 30))";
      case "organisation.name", "organisation_group.name" -> "concat(name, ' ', " + copy + ")";
      case "person.email" -> "concat(" + copy + ", '-', email)";
      case "letter.bounce_token" -> "left(sha2(concat(" + copy + ", '-', id), 256), 32)";
      default -> column;
    };
  }

  /** Who answers is copied, and who reads or writes to them is not. */
  private static boolean own(String table, String column) {
    return table.equals("membership") && column.equals("person_id");
  }
}
