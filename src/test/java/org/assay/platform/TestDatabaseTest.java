package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TestDatabaseTest {
  @Inject SynchronousTransactionManager<Connection> transactions;

  @Test
  void the_session_keeps_another_time_than_utc() throws SQLException {
    assertEquals("-05:00", text("SELECT @@session.time_zone"));
  }

  @Test
  void the_migrations_have_run() throws SQLException {
    assertTrue(Integer.parseInt(text("SELECT COUNT(*) FROM flyway_schema_history")) >= 0);
  }

  @Test
  void cleaning_empties_the_tables() throws SQLException {
    change("CREATE TABLE cleaned (id INT)");
    try {
      change("INSERT INTO cleaned VALUES (1)");
      TestDatabase.clean();
      assertEquals("0", text("SELECT COUNT(*) FROM cleaned"));
    } finally {
      change("DROP TABLE cleaned");
    }
  }

  @Test
  void an_instant_is_stored_in_utc_whatever_the_session_and_the_machine() throws SQLException {
    var then = Instant.parse("2026-07-01T12:30:00.123456Z");
    change("CREATE TABLE moments (at DATETIME(6))");
    try {
      assertEquals(then, storedAndRead(then));
      assertEquals("2026-07-01 12:30:00.123456", text("SELECT CAST(at AS CHAR) FROM moments"));
    } finally {
      change("DROP TABLE moments");
    }
  }

  private Instant storedAndRead(Instant then) {
    return transactions.executeWrite(
        status -> {
          var connection = status.getConnection();
          try (var insert = connection.prepareStatement("INSERT INTO moments VALUES (?)")) {
            insert.setTimestamp(1, Timestamp.from(then));
            insert.executeUpdate();
          }
          try (var rows = connection.createStatement().executeQuery("SELECT at FROM moments")) {
            rows.next();
            return rows.getTimestamp(1).toInstant();
          }
        });
  }

  private static String text(String query) throws SQLException {
    try (var connection = TestDatabase.connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void change(String statement) throws SQLException {
    try (var connection = TestDatabase.connect()) {
      connection.createStatement().executeUpdate(statement);
    }
  }
}
