package org.assay.platform;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement at a time, in the current transaction or, without one, on a connection of its
 * own. An instant is kept as a UTC date and time to the microsecond, whatever the zone of the
 * server or the session.
 */
@Singleton
public class Sql {
  private static final int LONG_WAIT = 60_000;

  private static final ScopedValue<Boolean> UNHURRIED = ScopedValue.newInstance();

  private final ConnectionOperations<Connection> connections;
  private final boolean patient;

  @Inject
  Sql(ConnectionOperations<Connection> connections) {
    this(connections, false);
  }

  private Sql(ConnectionOperations<Connection> connections, boolean patient) {
    this.connections = connections;
    this.patient = patient;
  }

  /**
   * The same, for statements that read or change a whole cycle: it waits up to a minute for the
   * answer to each, where others give up after a few seconds.
   */
  public Sql patient() {
    return new Sql(connections, true);
  }

  /**
   * Does what nobody waits for, such as a job in the background: in it every statement waits as
   * those of {@link #patient} do.
   */
  public static <T> T unhurried(Supplier<T> work) {
    return ScopedValue.where(UNHURRIED, true).call(work::get);
  }

  /** Makes a value of the row that the cursor is on. */
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... values) {
    return run(
        sql,
        statement -> {
          bind(statement, values);
          readOneByOne(statement);
          try (var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
              all.add(reading.of(rows));
            }
            return all;
          }
        });
  }

  /** Hands over row after row, of which none is kept: for {@link #patient}, however many. */
  public <T> void each(
      String sql, Reading<T> reading, Consumer<T> taking, @Nullable Object... values) {
    run(
        sql,
        statement -> {
          bind(statement, values);
          readOneByOne(statement);
          long taken = 0;
          try (var rows = statement.executeQuery()) {
            for (; rows.next(); taken++) taking.accept(reading.of(rows));
          }
          return taken;
        });
  }

  public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) {
    return list(sql, reading, values).stream().findFirst();
  }

  public long count(String sql, @Nullable Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /**
   * One page of a list that is cut by the database.
   *
   * @param size how many items a full page holds
   * @param select what is read of each, with {@code which} behind it: from and where
   * @param order begins with a space
   * @param values for the marks of {@code which}
   */
  public <T> Page<T> page(
      int number,
      int size,
      String select,
      String which,
      String order,
      Reading<T> reading,
      List<? extends @Nullable Object> values) {
    return Page.of(
        number,
        size,
        count("select count(*)" + which, values.toArray()),
        before -> {
          var all = new ArrayList<@Nullable Object>(values);
          all.add(size);
          all.add(before);
          return list(select + which + order + " limit ? offset ?", reading, all.toArray());
        });
  }

  /** Returns how many rows changed. */
  public int change(String sql, @Nullable Object... values) {
    return run(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  /** Returns the id that the database gave the row. */
  public long insert(String sql, @Nullable Object... values) {
    return run(
        sql,
        statement -> {
          bind(statement, values);
          statement.executeUpdate();
          return keys(statement).getFirst();
        });
  }

  /** Changes one row for each of the value lists, as one batch. */
  public void batch(String sql, List<? extends @Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      run(sql, statement -> batched(statement, rows));
    }
  }

  /** Inserts many rows as one batch and returns their ids, in order. */
  public List<Long> insertAll(String sql, List<? extends @Nullable Object[]> rows) {
    return rows.isEmpty()
        ? List.of()
        : run(
            sql,
            statement -> {
              batched(statement, rows);
              return keys(statement);
            });
  }

  /** For instance {@code (?, ?, ?)} for three. */
  public static String marks(int count) {
    return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : UtcTime.instant(at);
  }

  public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable Long id(ResultSet row, String column) throws SQLException {
    var id = row.getLong(column);
    return row.wasNull() ? null : id;
  }

  private <T> T run(String sql, Work<T> work) {
    return connections.execute(
        ConnectionDefinition.DEFAULT,
        status -> {
          try (var statement = prepare(waiting(status.getConnection()), sql)) {
            return work.with(statement);
          } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + sql, e);
          }
        });
  }

  /** The pool gives the connection its short wait back when it is returned. */
  private Connection waiting(Connection connection) throws SQLException {
    if (patient || UNHURRIED.isBound()) connection.setNetworkTimeout(Runnable::run, LONG_WAIT);
    return connection;
  }

  /** MySQL's driver would hold all rows of a cycle as they came before the first is read. */
  private void readOneByOne(PreparedStatement statement) throws SQLException {
    if (patient && statement.getConnection().getMetaData().getDriverName().startsWith("MySQL")) {
      statement.setFetchSize(Integer.MIN_VALUE);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    return sql.startsWith("insert")
        ? connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)
        : connection.prepareStatement(sql);
  }

  private static int batched(PreparedStatement statement, List<? extends @Nullable Object[]> rows)
      throws SQLException {
    for (var row : rows) {
      bind(statement, row);
      statement.addBatch();
    }
    return statement.executeBatch().length;
  }

  private static List<Long> keys(PreparedStatement statement) throws SQLException {
    try (var keys = statement.getGeneratedKeys()) {
      var all = new ArrayList<Long>();
      while (keys.next()) {
        all.add(keys.getLong(1));
      }
      return all;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i] instanceof Instant at ? UtcTime.of(at) : values[i]);
    }
  }
}
