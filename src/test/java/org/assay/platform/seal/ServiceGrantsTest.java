package org.assay.platform.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import org.assay.platform.Sql;
import org.assay.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ServiceGrantsTest {
  private static final String ACCOUNT = "assay_service";
  private static final String PASSWORD = "only-for-tests-1";

  @Test
  void the_service_adds_to_the_trail_and_can_neither_change_nor_remove_it() throws SQLException {
    try (var owner = TestDatabase.connect();
        var statement = owner.createStatement()) {
      statement.execute("drop user if exists '" + ACCOUNT + "'@'%'");
      statement.execute("create user '" + ACCOUNT + "'@'%' identified by '" + PASSWORD + "'");
      // It must be let in before the first migration has made a table.
      statement.execute("grant select on `" + owner.getCatalog() + "`.* to '" + ACCOUNT + "'@'%'");
    }
    var settings = new HashMap<String, Object>(TestDatabase.properties());
    settings.put("assay.database.owner", settings.get("datasources.default.username"));
    settings.put("assay.database.owner-password", settings.get("datasources.default.password"));
    settings.put("datasources.default.username", ACCOUNT);
    settings.put("datasources.default.password", PASSWORD);
    try (var context = ApplicationContext.run(settings, "test");
        var service = connect(settings)) {
      var sql = context.getBean(Sql.class);
      assertEquals(0, sql.change("update answer set state = 'answered' where sheet_id = -1"));
      assertEquals(0, sql.count("select count(*) from change_trail where sheet_id = -1"));
      for (var table : ServiceGrants.ADDED_TO) {
        assertRefused(service, "delete from " + table);
        assertRefused(service, "update " + table + " set partnership_id = 0");
      }
      assertRefused(service, "drop table answer");
    }
  }

  @Test
  void rights_follow_from_the_table() {
    assertEquals(
        List.of(
            "grant select, insert, update, delete on `answer` to 'assay'@'%'",
            "grant select, insert on `change_trail` to 'assay'@'%'",
            "grant select on `flyway_schema_history` to 'assay'@'%'"),
        ServiceGrants.statements(
            List.of("answer", "change_trail", "flyway_schema_history"), "assay"));
    assertThrows(
        IllegalArgumentException.class,
        () -> ServiceGrants.statements(List.of("answer"), "a'@'%' with grant option; --"));
  }

  private static Connection connect(HashMap<String, Object> settings) throws SQLException {
    return DriverManager.getConnection(
        (String) settings.get("datasources.default.url"), ACCOUNT, PASSWORD);
  }

  private static void assertRefused(Connection service, String change) throws SQLException {
    try (var statement = service.createStatement()) {
      var refusal = assertThrows(SQLException.class, () -> statement.execute(change), change);
      assertEquals(1142, refusal.getErrorCode(), change); // ER_TABLEACCESS_DENIED_ERROR
    }
  }
}
