package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MySqlConfigTest {
  @Inject Sql sql;

  /** MariaDB has no such limit of reads; the run on MySQL holds it. */
  @Test
  void every_session_waits_five_seconds_for_a_row_and_reads_for_two_minutes_at_most() {
    var limits = new HashMap<String, String>();
    sql.list(
            "show session variables where variable_name in"
                + " ('innodb_lock_wait_timeout', 'max_execution_time')",
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(it -> limits.put(it.getKey(), it.getValue()));
    assertEquals("5", limits.remove("innodb_lock_wait_timeout"));
    assertEquals(isMariaDb() ? Map.of() : Map.of("max_execution_time", "120000"), limits);
  }

  private boolean isMariaDb() {
    return sql.list("select version()", row -> row.getString(1)).getFirst().contains("MariaDB");
  }
}
