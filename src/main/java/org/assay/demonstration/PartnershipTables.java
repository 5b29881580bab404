package org.assay.demonstration;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that hold what belongs to a partnership, as the schema has them. */
@Singleton
class PartnershipTables {
  /** A log is never shortened: it outlives what it tells of. */
  private static final String LOG = "access_log";

  private final ConnectionOperations<Connection> connections;

  PartnershipTables(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  /** Each before those that its foreign keys lead to, so that rows can be deleted in this order. */
  List<String> pointingFirst() {
    return connections.execute(
        ConnectionDefinition.DEFAULT,
        status -> {
          try {
            return ordered(pointing(status.getConnection()));
          } catch (SQLException e) {
            throw new IllegalStateException("The schema could not be read", e);
          }
        });
  }

  /** By table, the tables that its foreign keys lead to. */
  private static Map<String, Set<String>> pointing(Connection connection) throws SQLException {
    var catalog = connection.getCatalog();
    var schema = connection.getSchema();
    var data = connection.getMetaData();
    var pointing = new LinkedHashMap<String, Set<String>>();
    for (var table : names(data.getColumns(catalog, schema, "%", "partnership_id"), "TABLE_NAME")) {
      if (!table.equals(LOG)) {
        pointing.put(
            table,
            new LinkedHashSet<>(
                names(data.getImportedKeys(catalog, schema, table), "PKTABLE_NAME")));
      }
    }
    return pointing;
  }

  private static List<String> ordered(Map<String, Set<String>> pointing) {
    var ordered = new LinkedHashSet<String>();
    pointing.keySet().forEach(table -> add(table, pointing, ordered));
    return List.copyOf(ordered).reversed();
  }

  private static void add(String table, Map<String, Set<String>> pointing, Set<String> ordered) {
    for (var other : pointing.getOrDefault(table, Set.of())) {
      if (!other.equals(table) && pointing.containsKey(other)) add(other, pointing, ordered);
    }
    ordered.add(table);
  }

  private static List<String> names(ResultSet rows, String column) throws SQLException {
    try (rows) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(column));
      }
      return names;
    }
  }
}
