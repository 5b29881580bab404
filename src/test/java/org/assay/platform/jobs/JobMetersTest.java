package org.assay.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JobMetersTest {
  private static final int MINUTE = 60_000;

  @Inject JobMeters meters;
  @Inject Sql sql;
  @Inject ConnectionOperations<Connection> connections;

  @Test
  void a_statement_of_a_job_may_take_a_minute_and_one_of_a_page_may_not() {
    var waited = new AtomicInteger();
    meters.of(job(waited)).run(1);
    assertEquals(MINUTE, waited.get());
    assertTrue(waitOfAStatement() < MINUTE);
  }

  private BackgroundJob job(AtomicInteger waited) {
    return new BackgroundJob() {
      @Override
      public String name() {
        return "waits";
      }

      @Override
      public void run(long subject) {
        waited.set(waitOfAStatement());
      }

      @Override
      public void failed(long subject) {}
    };
  }

  /** What a statement leaves on its connection, in milliseconds. */
  private int waitOfAStatement() {
    return connections.execute(
        ConnectionDefinition.DEFAULT,
        status -> {
          assertEquals(1, sql.count("select 1"));
          try {
            return status.getConnection().getNetworkTimeout();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
