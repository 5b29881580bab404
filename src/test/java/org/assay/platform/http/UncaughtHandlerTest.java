package org.assay.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UncaughtHandlerTest {
  @Test
  void a_collision_of_two_requests_is_one_line_and_no_fault_of_the_service() {
    var duplicate = new SQLException("Duplicate entry", "23000", 1062);
    for (var thrown :
        List.of(
            new IllegalStateException("The database refused", duplicate),
            new OptimisticLockException("The row moved on"))) {
      var line = logged(thrown).getFirst();
      assertEquals(Level.INFO, line.getLevel());
      assertNull(line.getThrowableProxy());
    }
  }

  @Test
  void trouble_of_the_database_is_told_where_it_is_counted() {
    var gone = new SQLTransientConnectionException("Connection is not available");
    assertEquals(List.of(), logged(new IllegalStateException("The database refused", gone)));
  }

  @Test
  void anything_else_is_an_error_with_its_trace() {
    var line = logged(new IllegalStateException("A rule was broken")).getFirst();
    assertEquals(Level.ERROR, line.getLevel());
    assertNotNull(line.getThrowableProxy());
  }

  /** The service of a test beside this one has the same log. */
  private static final class OwnLines extends ListAppender<ILoggingEvent> {
    private final Thread own = Thread.currentThread();

    @Override
    protected void append(ILoggingEvent line) {
      if (Thread.currentThread().equals(own)) super.append(line);
    }
  }

  private static List<ILoggingEvent> logged(RuntimeException thrown) {
    var logger = (Logger) LoggerFactory.getLogger(UncaughtHandler.class);
    var lines = new OwnLines();
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false); // what is provoked here is no news for whoever reads the run
    try {
      new UncaughtHandler((context, response) -> HttpResponse.serverError())
          .handle(HttpRequest.GET("/"), thrown);
    } finally {
      logger.detachAppender(lines);
      logger.setAdditive(true);
    }
    return lines.list;
  }
}
