package org.assay.desk.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.platform.Sql;

/**
 * Deletes rows with all rows that lead to them by a foreign key, and all that lead to those. The
 * keys are read from the database, so a table that comes later is not forgotten.
 */
final class DependentRows {
  private static final int MOST_IDS = 500;

  private final Connection connection;
  private final Map<String, List<Key>> keys = new HashMap<>();

  DependentRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * One column of a foreign key.
   *
   * @param to the column that it leads to
   */
  private record Key(String name, String table, String column, String to) {}

  void delete(String table, String column, List<Long> values) throws SQLException {
    for (int from = 0; from < values.size(); from += MOST_IDS) {
      some(table, column, values.subList(from, Math.min(values.size(), from + MOST_IDS)));
    }
  }

  private void some(String table, String column, List<Long> values) throws SQLException {
    var where = " from " + table + " where " + column + " in " + Sql.marks(values.size());
    for (var key : leadingTo(table, column)) {
      delete(key.table(), key.column(), numbers("select distinct " + key.to() + where, values));
    }
    try (var statement = connection.prepareStatement("delete" + where)) {
      for (int i = 0; i < values.size(); i++) statement.setLong(i + 1, values.get(i));
      statement.executeUpdate();
    }
  }

  private List<Long> numbers(String sql, List<Long> values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) statement.setLong(i + 1, values.get(i));
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<Long>();
        while (rows.next()) all.add(rows.getLong(1));
        return all;
      }
    }
  }

  /**
   * One column of each key is enough: of a key of several the one by which the rows are deleted,
   * since then every row that it could lead to goes.
   */
  private List<Key> leadingTo(String table, String column) throws SQLException {
    var byName =
        columns(table).stream()
            .distinct()
            .collect(Collectors.groupingBy(Key::name, LinkedHashMap::new, Collectors.toList()));
    return byName.values().stream()
        .map(
            it ->
                it.stream()
                    .filter(key -> it.size() == 1 || key.to().equalsIgnoreCase(column))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private List<Key> columns(String table) throws SQLException {
    var known = keys.get(table);
    if (known != null) return known;
    var found = new ArrayList<Key>();
    var about = connection.getMetaData();
    var name = about.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    try (var rows = about.getExportedKeys(connection.getCatalog(), null, name)) {
      while (rows.next()) {
        var owner = rows.getString("FKTABLE_CAT");
        if (owner != null && !owner.equalsIgnoreCase(connection.getCatalog())) continue;
        found.add(
            new Key(
                rows.getString("FK_NAME"),
                rows.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT),
                rows.getString("FKCOLUMN_NAME"),
                rows.getString("PKCOLUMN_NAME")));
      }
    }
    keys.put(table, List.copyOf(found));
    return found;
  }
}
