package org.assay.platform.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives the service's account in the database what it needs, and nothing more: it adds to chains of
 * changes and to logs, and can neither change nor remove what stands there. Run by the owner of the
 * tables after each migration.
 */
final class ServiceGrants {
  /** Tables that the service only adds to. */
  static final Set<String> ADDED_TO =
      Set.of(
          "change_trail",
          "access_log",
          "access_log_seal",
          "guard_confirmation",
          "purge_run",
          "purged_return");

  private ServiceGrants() {}

  /**
   * @param account the name alone; it may connect from any host
   * @throws IllegalArgumentException when the name holds anything but letters, digits and _
   */
  static List<String> statements(List<String> tables, String account) {
    if (!account.matches("\\w{1,32}")) {
      throw new IllegalArgumentException("JDBC_USER may hold letters, digits and _ alone.");
    }
    return tables.stream()
        .map(it -> "grant " + rights(it) + " on `" + it + "` to '" + account + "'@'%'")
        .toList();
  }

  static void apply(Connection owner, String account) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (var grant : statements(tables(owner), account)) {
        statement.execute(grant);
      }
    }
  }

  private static String rights(String table) {
    if (table.startsWith("flyway_")) return "select";
    return ADDED_TO.contains(table) ? "select, insert" : "select, insert, update, delete";
  }

  private static List<String> tables(Connection owner) throws SQLException {
    var found = new ArrayList<String>();
    try (var rows =
        owner.getMetaData().getTables(owner.getCatalog(), null, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        found.add(rows.getString("TABLE_NAME"));
      }
    }
    return found;
  }
}
