package org.assay.bench.speed;

import java.util.List;
import java.util.Locale;
import org.assay.platform.Sql;

/**
 * What a return takes on disk, by the sizes of the tables' files. The copies of a county have a
 * trail of one link, so it is measured before any is made.
 */
final class DiskUse {
  /** Answers as they are saved: what a bare form would keep. */
  private static final String BARE = "answer";

  private static final List<String> KEPT =
      List.of(
          BARE,
          "change_trail",
          "answer_sheet",
          "agency_return",
          "submission",
          "submission_section",
          "submission_answer",
          "submission_value",
          "submission_change",
          "submission_gap");

  private DiskUse() {}

  /** Each table filled anew in the order of its key first, as its rows alone ask for. */
  static void print(Sql once) {
    var sql = once.patient();
    long returns = sql.count("select count(*) from agency_return where status <> 'not-started'");
    long all = 0;
    long bare = 0;
    for (var table : KEPT) {
      var filled = size(sql, table);
      sql.list("optimize table " + table, row -> row.getString(1));
      var ordered = size(sql, table);
      all += ordered;
      if (table.equals(BARE)) bare = ordered;
      System.out.printf(
          Locale.UK,
          "%s: %,d KB as it filled up, %,d KB in order; %,d bytes a return%n",
          table,
          filled / 1024,
          ordered / 1024,
          ordered / Math.max(1, returns));
    }
    System.out.printf(
        Locale.UK,
        "%,d returns begun: %,d bytes a return, %.2f times the bare rows%n",
        returns,
        all / Math.max(1, returns),
        all / (double) bare);
  }

  private static long size(Sql sql, String table) {
    return sql.count(
        "select file_size from information_schema.innodb_tablespaces where name ="
            + " concat(database(), '/', ?)",
        table);
  }
}
