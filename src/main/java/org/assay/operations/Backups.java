package org.assay.operations;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.assay.evidence.EvidenceBytes;
import org.assay.evidence.FileId;

/**
 * The whole service as one archive: every table as it was at one moment, and the evidence files
 * that its rows name. Restoring enters them into an empty database of the same schema.
 */
@Singleton
class Backups {
  private static final String VERSION = "schema-version";
  private static final String TABLES = "tables/";
  private static final String FILES = "files/";

  /** Stands last: without it an archive cut between two entries would read as a whole one. */
  private static final String END = "end";

  private static final int LONG_WAIT = 3_600_000;

  private final DataSource database;
  private final EvidenceBytes files;

  Backups(DataSource database, DataSourceResolver resolver, EvidenceBytes files) {
    this.database = resolver.resolve(database);
    this.files = files;
  }

  /**
   * What was written or entered.
   *
   * @param missing files that a row names and the store does not have
   */
  record Result(long rows, long files, List<String> missing) {}

  /** The archive is for another schema, or the database is not empty. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  Result write(OutputStream out) throws SQLException, IOException {
    try (var connection = open();
        var zip = new ZipOutputStream(out)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      entry(zip, VERSION, to -> to.write(version(connection).getBytes(StandardCharsets.UTF_8)));
      var rows = new long[1];
      for (var table : tables(connection)) {
        entry(zip, TABLES + table, to -> rows[0] += TableRows.write(connection, table, to));
      }
      var result = files(connection, zip);
      entry(zip, END, to -> {});
      connection.rollback();
      return new Result(rows[0], result.files(), result.missing());
    }
  }

  private Result files(Connection connection, ZipOutputStream zip)
      throws SQLException, IOException {
    var missing = new ArrayList<String>();
    long count = 0;
    for (var id : storeIds(connection)) {
      var found = new boolean[1];
      entry(zip, FILES + id, to -> found[0] = files.copy(new FileId(id), to));
      if (found[0]) count++;
      else missing.add(id);
    }
    return new Result(0, count, missing);
  }

  private static List<String> storeIds(Connection connection) throws SQLException {
    var ids = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select store_id from evidence_file where deleted_at is null union all select"
                    + " store_id from kept_file")) {
      while (rows.next()) ids.add(rows.getString(1));
    }
    return ids;
  }

  Result read(InputStream in) throws SQLException, IOException, Refused {
    try (var connection = open();
        var zip = new ZipInputStream(in)) {
      check(connection, zip);
      foreignKeys(connection, false);
      try {
        var result = enterAll(connection, zip);
        connection.commit();
        return result;
      } finally {
        connection.rollback();
        foreignKeys(connection, true);
      }
    }
  }

  private Result enterAll(Connection connection, ZipInputStream zip)
      throws SQLException, IOException, Refused {
    long rows = 0;
    long count = 0;
    for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
      var name = it.getName();
      if (name.equals(END)) return new Result(rows, count, List.of());
      if (name.startsWith(TABLES)) {
        rows += enter(connection, name.substring(TABLES.length()), zip);
      } else if (name.startsWith(FILES)) {
        files.keep(new FileId(name.substring(FILES.length())), shielded(zip));
        count++;
      }
    }
    throw new Refused("The backup is cut short: its end is missing. Nothing was changed.");
  }

  private static void check(Connection connection, ZipInputStream zip)
      throws SQLException, IOException, Refused {
    var first = zip.getNextEntry();
    var theirs =
        first == null || !first.getName().equals(VERSION)
            ? ""
            : new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    var ours = version(connection);
    if (theirs.isEmpty()) throw new Refused("This file is no backup of Assay.");
    if (!theirs.equals(ours)) {
      throw new Refused(
          ("The backup has the schema of version %s and this program that of version %s. Restore"
                  + " with the program that made the backup, then start this one.")
              .formatted(theirs, ours));
    }
    if (count(connection, "person") + count(connection, "partnership") > 0) {
      throw new Refused("The database is not empty. Nothing was changed.");
    }
    for (var table : tables(connection)) clear(connection, table);
  }

  private static void clear(Connection connection, String table) throws SQLException {
    // Editions that the service publishes when it starts; all else is empty.
    if (!table.equals("edition")) return;
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("delete from `" + table + "`");
    }
  }

  private static long enter(Connection connection, String table, ZipInputStream zip)
      throws SQLException, IOException, Refused {
    if (!tables(connection).contains(table)) throw new Refused("There is no table " + table + ".");
    return TableRows.read(connection, table, TableRows.reader(shielded(zip)));
  }

  private static void foreignKeys(Connection connection, boolean on) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = " + (on ? 1 : 0));
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select version from flyway_schema_history where success = 1 order by"
                    + " installed_rank desc limit 1")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** All but Flyway's own and the jobs, which each start enters anew. */
  private static TreeSet<String> tables(Connection connection) throws SQLException {
    var found = new TreeSet<String>();
    try (var rows =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        var name = rows.getString("TABLE_NAME");
        if (!name.startsWith("flyway_") && !name.equals("scheduled_task")) found.add(name);
      }
    }
    return found;
  }

  private Connection open() throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    connection.setNetworkTimeout(Runnable::run, LONG_WAIT);
    return connection;
  }

  private interface Part {
    void to(OutputStream out) throws SQLException, IOException;
  }

  private static void entry(ZipOutputStream zip, String name, Part part)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(name));
    part.to(
        new FilterOutputStream(zip) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() {
            // The archive goes on after each of its parts.
          }
        });
    zip.closeEntry();
  }

  private static InputStream shielded(ZipInputStream zip) {
    return new FilterInputStream(zip) {
      @Override
      public void close() {
        // The archive goes on after each of its parts.
      }
    };
  }
}
