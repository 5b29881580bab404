package org.assay.platform.health;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What keeps the service from its database or its disk for now, so that a later try may succeed.
 */
public enum Trouble {
  /** The database or the file store gives no connection, or broke one off. */
  UNREACHABLE("service/unavailable", 15),
  /** A row that is needed is held by somebody else, for too long. */
  BUSY("service/busy", 5),
  /** Many files were sent at once, each of which takes memory to read. */
  FILES_WAITING("service/busy", 15),
  /** The database has no room left. */
  DATABASE_FULL("service/full", 60),
  /** A disk of the service itself has no room left. */
  DISK_FULL("service/full", 60);

  /** What the pool says, without a code, of a connection that broke under the request. */
  private static final String CLOSED = "Connection is closed";

  private static final Set<Integer> LOCKED = Set.of(1205, 1213, 3572, 50200);
  private static final Set<Integer> GONE = Set.of(1040, 1053, 1158, 1159, 1160, 1161, 1290, 1836);
  private static final Set<Integer> FULL = Set.of(1021, 1114);

  private final String code;
  private final int retryAfter;

  Trouble(String code, int retryAfter) {
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Stable, for programs. */
  public String code() {
    return code;
  }

  /** When to try again, in seconds. */
  public int retryAfter() {
    return retryAfter;
  }

  /** What a person is told, without what to do about it. */
  public String said() {
    return switch (this) {
      case UNREACHABLE -> "Part of the service does not answer at the moment.";
      case BUSY -> "Something else is being saved to the same place and is taking too long.";
      case FILES_WAITING -> "Many files are being read at the moment.";
      case DATABASE_FULL, DISK_FULL ->
          "The service has run out of space, so it cannot save anything new. Tell your"
              + " partnership.";
    };
  }

  /** The trouble that an exception tells of, by itself or by one of its causes. */
  public static Optional<Trouble> in(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .limit(20) // a chain that closes on itself ends too
        .flatMap(each -> of(each).stream())
        .findFirst();
  }

  private static Optional<Trouble> of(Throwable each) {
    return switch (each) {
      case SQLException sql when FULL.contains(sql.getErrorCode()) || tellsOfSpace(sql) ->
          Optional.of(DATABASE_FULL);
      case SQLException sql when isLocked(sql) -> Optional.of(BUSY);
      case SQLException sql when isGone(sql) -> Optional.of(UNREACHABLE);
      case FileTurns.NoTurnException _ -> Optional.of(FILES_WAITING);
      case IOException io when tellsOfSpace(io) -> Optional.of(DISK_FULL);
      case ConnectException _, SocketTimeoutException _, UnknownHostException _ ->
          Optional.of(UNREACHABLE);
      default -> Optional.empty();
    };
  }

  private static boolean isLocked(SQLException sql) {
    return sql instanceof SQLTimeoutException
        || LOCKED.contains(sql.getErrorCode())
        || "40001".equals(sql.getSQLState());
  }

  private static boolean isGone(SQLException sql) {
    return sql instanceof SQLTransientConnectionException
        || sql instanceof SQLNonTransientConnectionException
        || sql instanceof SQLRecoverableException
        || GONE.contains(sql.getErrorCode())
        || CLOSED.equals(sql.getMessage())
        || (sql.getSQLState() != null && sql.getSQLState().startsWith("08"));
  }

  private static boolean tellsOfSpace(Exception each) {
    var message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of(
            "no space left on device",
            "not enough space",
            "disk quota exceeded",
            "disk is full",
            "errno: 28",
            "error 28 ",
            "oserror 28")
        .anyMatch(message::contains);
  }
}
