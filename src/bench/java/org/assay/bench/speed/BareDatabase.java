package org.assay.bench.speed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Asks statements one after another on a connection of its own and reads every value. */
final class BareDatabase implements AutoCloseable {
  /** In milliseconds; what takes longer is told, so that it can be explained. */
  private static final double SLOW = 4;

  private final Connection connection;

  BareDatabase(String url, String user) throws SQLException {
    connection = DriverManager.getConnection(url, user, "");
    connection.setReadOnly(true);
  }

  long ask(List<String> statements) throws SQLException {
    long values = 0;
    for (var it : statements) {
      var begun = System.nanoTime();
      try (var statement = connection.createStatement()) {
        statement.setFetchSize(Integer.MIN_VALUE); // row by row
        try (var rows = statement.executeQuery(it)) {
          int width = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int i = 1; i <= width; i++) {
              if (rows.getString(i) != null) values++;
            }
          }
        }
      }
      var took = (System.nanoTime() - begun) / 1e6;
      if (took > SLOW) System.err.printf("%.0f ms: %s%n", took, it);
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
