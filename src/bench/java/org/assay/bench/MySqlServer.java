package org.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A real MySQL server in a folder, by the program that MYSQL_SERVER names (by default that which
 * {@code .ci/run} uses), which can be killed and frozen.
 */
final class MySqlServer implements AutoCloseable {
  private static final String PROGRAM =
      System.getenv().getOrDefault("MYSQL_SERVER", "../shared/tools/mysql-server");

  /** Where that program keeps the data, below the folder that it is given. */
  private static final String DATA = System.getenv().getOrDefault("MYSQL_DATA", "root/data");

  private final Path folder;
  private final int port;

  MySqlServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  int port() {
    return port;
  }

  Path data() {
    return folder.resolve(DATA);
  }

  String url() {
    return "jdbc:mysql://127.0.0.1:" + port + "/assay";
  }

  void start() throws IOException, InterruptedException {
    Processes.run(PROGRAM, "start", folder.toString(), Integer.toString(port));
  }

  /** As when the machine's power goes, for the process. */
  void kill() throws IOException, InterruptedException {
    signal("KILL");
    while (Processes.isAlive(pid())) Thread.onSpinWait();
  }

  /** It keeps its connections and answers nothing. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "root", "");
  }

  long count(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  int change(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    Processes.run(PROGRAM, "stop", folder.toString());
  }

  private void signal(String name) throws IOException, InterruptedException {
    Processes.run("kill", "-" + name, Long.toString(pid()));
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
  }
}
