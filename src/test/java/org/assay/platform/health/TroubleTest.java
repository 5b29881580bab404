package org.assay.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(Trouble.BUSY, new SQLException("Lock wait timeout", "HY000", 1205)),
        Arguments.of(Trouble.BUSY, new SQLException("Deadlock", "40001", 1213)),
        Arguments.of(Trouble.BUSY, new SQLTimeoutException("statement")),
        Arguments.of(
            Trouble.BUSY, new SQLException("Timeout trying to lock table", "HYT00", 50200)),
        Arguments.of(Trouble.UNREACHABLE, new SQLTransientConnectionException("pool")),
        Arguments.of(Trouble.UNREACHABLE, new SQLNonTransientConnectionException("closed")),
        Arguments.of(Trouble.UNREACHABLE, new SQLException("Communications link", "08S01", 0)),
        Arguments.of(Trouble.UNREACHABLE, new SQLException("Too many connections", "08004", 1040)),
        Arguments.of(Trouble.UNREACHABLE, new SQLException("Server shutdown", "08S01", 1053)),
        Arguments.of(Trouble.UNREACHABLE, new SQLException("read-only option", "HY000", 1290)),
        Arguments.of(Trouble.UNREACHABLE, new SQLException("Connection is closed")),
        Arguments.of(Trouble.UNREACHABLE, new ConnectException("refused")),
        Arguments.of(Trouble.UNREACHABLE, new SocketTimeoutException("read timed out")),
        Arguments.of(Trouble.DATABASE_FULL, new SQLException("The table is full", "HY000", 1114)),
        Arguments.of(Trouble.DATABASE_FULL, new SQLException("Disk full", "HY000", 1021)),
        Arguments.of(
            Trouble.DATABASE_FULL,
            new SQLException("Error writing file (errno: 28 - No space left)", "HY000", 3)),
        Arguments.of(Trouble.DISK_FULL, new IOException("No space left on device")),
        Arguments.of(Trouble.DISK_FULL, new IOException("Disk quota exceeded")));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void what_may_pass_is_known_by_itself_and_as_a_cause(Trouble trouble, Exception thrown) {
    assertEquals(Optional.of(trouble), Trouble.in(thrown));
    assertEquals(
        Optional.of(trouble),
        Trouble.in(new IllegalStateException("outer", new RuntimeException(thrown))));
  }

  @Test
  void a_fault_of_ours_is_no_trouble_that_passes() {
    assertEquals(Optional.empty(), Trouble.in(new IllegalStateException("a bug")));
    assertEquals(
        Optional.empty(),
        Trouble.in(new SQLIntegrityConstraintViolationException("Duplicate", "23000", 1062)));
    assertEquals(Optional.empty(), Trouble.in(new SQLException("Unknown column", "42S22", 1054)));
    assertEquals(
        Optional.empty(), Trouble.in(new UncheckedIOException(new IOException("not a PDF"))));
  }

  @Test
  void trouble_is_counted_and_remembered_for_a_minute() {
    var now = new AtomicReference<>(Instant.parse("2026-01-15T10:00:00Z"));
    var meters = new SimpleMeterRegistry();
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    var troubles = new Troubles(meters, clock);
    assertFalse(troubles.recent(Trouble.DATABASE_FULL));
    troubles.happened(Trouble.DATABASE_FULL, new SQLException());
    troubles.happened(Trouble.DATABASE_FULL, new SQLException());
    assertTrue(troubles.recent(Trouble.DATABASE_FULL));
    assertFalse(troubles.recent(Trouble.DISK_FULL));
    assertEquals(2, meters.get("assay.troubles").tag("kind", "database-full").counter().count());
    now.set(now.get().plusSeconds(61));
    assertFalse(troubles.recent(Trouble.DATABASE_FULL));
  }
}
