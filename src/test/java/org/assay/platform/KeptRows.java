package org.assay.platform;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * All rows of a lane's database at one moment, copied beside it on the server: what takes seconds
 * to make is made once and had again by other classes of tests, in either lane, under the same ids.
 */
public final class KeptRows {
  private KeptRows() {}

  /** In place of what was kept before. */
  public static void keep() throws SQLException {
    try (var connection = TestDatabase.connect();
        var statement = connection.createStatement()) {
      var kept = kept(statement);
      statement.execute("drop database if exists " + kept);
      statement.execute("create database " + kept);
      for (var table : TestDatabase.filled(statement)) {
        var columns = columns(statement, table);
        statement.execute(
            "create table %1$s.%2$s engine = myisam as select %3$s from %2$s"
                .formatted(kept, table, columns));
      }
    }
  }

  /** In place of all that is there. */
  public static void restore() throws SQLException {
    TestDatabase.clean();
    try (var connection = TestDatabase.connect();
        var statement = connection.createStatement()) {
      var kept = kept(statement);
      connection.setAutoCommit(false);
      statement.execute("set foreign_key_checks = 0");
      for (var table : TestDatabase.names(statement, "show tables from " + kept)) {
        var columns = columns(statement, table);
        statement.addBatch(
            "insert into %2$s (%3$s) select %3$s from %1$s.%2$s".formatted(kept, table, columns));
      }
      statement.executeBatch();
      connection.commit();
    }
  }

  /** One for both lanes. */
  private static String kept(Statement statement) throws SQLException {
    var own = TestDatabase.names(statement, "select database()").getFirst();
    return own.replaceFirst("_2$", "") + "_kept";
  }

  /** Without those that the database works out from others. */
  private static String columns(Statement statement, String table) throws SQLException {
    return String.join(
        ", ",
        TestDatabase.names(
            statement,
            "select concat('`', column_name, '`') from information_schema.columns where"
                + " table_schema = database() and coalesce(generation_expression, '') = '' and"
                + " table_name = '"
                + table
                + "' order by ordinal_position"));
  }
}
