package org.assay.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One table as lines: first the names of its columns, then a line of JSON for each row. Every value
 * is the database's own text for it, bytes are in base64 after {@code b:}, texts after {@code t:}.
 */
final class TableRows {
  private static final int BATCH = 500;

  /** A backup may read for an hour, where MySQL ends other reads after two minutes. */
  private static final String READ_ALL = "select /*+ MAX_EXECUTION_TIME(3600000) */ %s from `%s`";

  private static final Set<Integer> BYTES =
      Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);
  private static final Set<Integer> YES_OR_NO = Set.of(Types.BIT, Types.BOOLEAN);
  private static final ObjectMapper JSON = new ObjectMapper();

  private TableRows() {}

  /** Returns how many rows there were. */
  static long write(Connection connection, String table, OutputStream out)
      throws SQLException, IOException {
    var columns = columns(connection, table);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(
          connection.getMetaData().getDriverName().startsWith("MySQL") ? Integer.MIN_VALUE : BATCH);
      try (var rows = statement.executeQuery(READ_ALL.formatted(quoted(columns), table))) {
        return write(rows, out);
      }
    }
  }

  /** Less those that the database works out from the others, and lets nobody enter. */
  private static List<String> columns(Connection connection, String table) throws SQLException {
    var names = new ArrayList<String>();
    try (var rows =
        connection.getMetaData().getColumns(connection.getCatalog(), null, table, "%")) {
      while (rows.next()) {
        if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
          names.add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    return names;
  }

  private static String quoted(List<? extends @Nullable String> columns) {
    return columns.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
  }

  private static long write(ResultSet rows, OutputStream out) throws SQLException, IOException {
    var columns = rows.getMetaData();
    line(out, names(columns));
    long count = 0;
    while (rows.next()) {
      var values = new ArrayList<@Nullable String>();
      for (var i = 1; i <= columns.getColumnCount(); i++) {
        values.add(value(rows, columns.getColumnType(i), i));
      }
      line(out, values);
      count++;
    }
    return count;
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    var names = new ArrayList<String>();
    for (var i = 1; i <= columns.getColumnCount(); i++) names.add(columns.getColumnName(i));
    return names;
  }

  private static @Nullable String value(ResultSet rows, int type, int i) throws SQLException {
    if (BYTES.contains(type)) {
      var bytes = rows.getBytes(i);
      return bytes == null ? null : "b:" + Base64.getEncoder().encodeToString(bytes);
    }
    var text = YES_OR_NO.contains(type) ? Integer.toString(rows.getInt(i)) : rows.getString(i);
    return rows.wasNull() || text == null ? null : "t:" + text;
  }

  private static void line(OutputStream out, List<? extends @Nullable String> values)
      throws IOException {
    out.write(JSON.writeValueAsBytes(values));
    out.write('\n');
  }

  /** Returns how many rows it entered. */
  static long read(Connection connection, String table, BufferedReader in)
      throws SQLException, IOException {
    var columns = values(in.readLine());
    try (var statement = connection.prepareStatement(insert(table, columns))) {
      long count = 0;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        bind(statement, values(line));
        statement.addBatch();
        if (++count % BATCH == 0) statement.executeBatch();
      }
      statement.executeBatch();
      return count;
    }
  }

  private static String insert(String table, List<@Nullable String> columns) {
    return "insert into `%s` (%s) values (%s)"
        .formatted(
            table, quoted(columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  private static List<@Nullable String> values(@Nullable String line) throws IOException {
    var values = new ArrayList<@Nullable String>();
    for (JsonNode it : JSON.readTree(line == null ? "[]" : line)) {
      values.add(it.isNull() ? null : it.asText());
    }
    return values;
  }

  private static void bind(PreparedStatement statement, List<@Nullable String> values)
      throws SQLException {
    for (var i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (value == null) statement.setObject(i + 1, null);
      else if (value.startsWith("b:")) {
        statement.setBytes(i + 1, Base64.getDecoder().decode(value.substring(2)));
      } else statement.setString(i + 1, value.substring(2));
    }
  }

  static BufferedReader reader(java.io.InputStream in) {
    return new BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
