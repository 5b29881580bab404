package org.assay.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DatabaseTest
class DailyJobsListenerTest {
  private static final List<Logger> LOGS =
      Stream.of("org.assay.platform.jobs.JobFailures", "com.github.kagkarlsson.scheduler")
          .map(it -> (Logger) LoggerFactory.getLogger(it))
          .toList();

  /** Summer time: half past two in England is half past one in UTC. */
  private final AtomicReference<Clock> time = new AtomicReference<>();

  private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

  @Inject DataSource database;
  @Inject DataSourceResolver resolver;
  @Inject Sql sql;

  @BeforeEach
  void begin() {
    turnTo("2026-07-15T01:00:00Z");
  }

  @Test
  void of_two_nodes_one_does_the_day_s_work_at_its_hour() throws Exception {
    var first = node("first");
    var second = node("second");
    first.start();
    second.start();
    try {
      assertEquals(null, done.poll(700, TimeUnit.MILLISECONDS), "it is not half past two yet");
      turnTo("2026-07-15T01:30:01Z");
      assertTrue(List.of("first", "second").contains(done.poll(2, TimeUnit.MINUTES)));
      assertEquals(null, done.poll(700, TimeUnit.MILLISECONDS), "the other node did it again");
      turnTo("2026-07-16T01:30:01Z");
      assertTrue(List.of("first", "second").contains(done.poll(2, TimeUnit.MINUTES)));
    } finally {
      first.stop();
      second.stop();
    }
    assertEquals(1, sql.count("select count(*) from scheduled_task"));
  }

  @Test
  void of_two_nodes_one_does_a_queued_job_and_the_same_job_does_not_wait_twice() throws Exception {
    var queued = List.<BackgroundJob>of(queued());
    var first =
        DailyJobsListener.scheduler(
            resolver.resolve(database), List.of(), queued, clock(), Duration.ofMillis(100));
    var second =
        DailyJobsListener.scheduler(
            resolver.resolve(database), List.of(), queued, clock(), Duration.ofMillis(100));
    var queue = new JobQueue(clock());
    queue.add("queued", 6); // nobody serves the queue yet, so nothing waits
    queue.isServedBy(first);
    queue.add("queued", 7);
    queue.add("queued", 7);
    first.start();
    second.start();
    try {
      assertEquals("7", done.poll(2, TimeUnit.MINUTES));
      assertEquals(null, done.poll(700, TimeUnit.MILLISECONDS), "it was done again");
    } finally {
      first.stop();
      second.stop();
    }
  }

  private BackgroundJob queued() {
    return new BackgroundJob() {
      @Override
      public String name() {
        return "queued";
      }

      @Override
      public void run(long subject) {
        done.add(Long.toString(subject));
      }

      @Override
      public void failed(long subject) {
        done.add("gave up " + subject);
      }
    };
  }

  /** What somebody else holds comes free; what is wrong in the job stays so. */
  @Test
  void a_queued_job_is_tried_again_after_trouble_that_passes_and_given_up_for_good_otherwise()
      throws Exception {
    var scheduler =
        DailyJobsListener.scheduler(
            resolver.resolve(database),
            List.of(),
            List.of(troubled()),
            clock(),
            Duration.ofMillis(100));
    var queue = new JobQueue(clock());
    queue.isServedBy(scheduler);
    queue.add("troubled", 7);
    var lines = listen();
    scheduler.start();
    try {
      assertEquals("held", done.poll(2, TimeUnit.MINUTES));
      await("select coalesce(sum(consecutive_failures), 0) from scheduled_task");
      turnTo("2026-07-15T01:01:00Z");
      assertEquals("wrong", done.poll(2, TimeUnit.MINUTES));
      assertEquals("gave up 7", done.poll(2, TimeUnit.MINUTES));
    } finally {
      scheduler.stop();
      LOGS.forEach(it -> it.detachAppender(lines));
    }
    assertEquals(
        List.of(
            "WARN Job troubled of 7 is tried again in 10 seconds: service/busy",
            "ERROR Job troubled of 7 failed"),
        said(lines));
    assertEquals(0, sql.count("select count(*) from scheduled_task"));
  }

  private static ListAppender<ILoggingEvent> listen() {
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    LOGS.forEach(it -> it.addAppender(lines));
    return lines;
  }

  private static List<String> said(ListAppender<ILoggingEvent> lines) {
    return lines.list.stream()
        .filter(it -> it.getLevel().isGreaterOrEqual(Level.WARN))
        .map(it -> it.getLevel() + " " + it.getFormattedMessage())
        .toList();
  }

  private BackgroundJob troubled() {
    return new BackgroundJob() {
      @Override
      public String name() {
        return "troubled";
      }

      @Override
      public void run(long subject) {
        failed = !failed;
        done.add(failed ? "held" : "wrong");
        throw new IllegalStateException(failed ? new SQLTimeoutException("held") : null);
      }

      @Override
      public void failed(long subject) {
        done.add("gave up " + subject);
      }
    };
  }

  @Test
  void work_that_failed_is_tried_again_after_an_hour() throws Exception {
    var scheduler =
        DailyJobsListener.scheduler(
            resolver.resolve(database),
            List.of(job(this::failOnce)),
            clock(),
            Duration.ofMillis(100));
    scheduler.start();
    try {
      await("select count(*) from scheduled_task");
      turnTo("2026-07-15T01:30:01Z");
      assertEquals("failed", done.poll(2, TimeUnit.MINUTES));
      await("select coalesce(sum(consecutive_failures), 0) from scheduled_task");
      turnTo("2026-07-15T02:31:00Z");
      assertEquals("done", done.poll(2, TimeUnit.MINUTES));
    } finally {
      scheduler.stop();
    }
  }

  @Test
  void trouble_of_the_day_s_work_that_passes_is_a_warning_and_the_same_again_is_an_error()
      throws Exception {
    var scheduler =
        DailyJobsListener.scheduler(
            resolver.resolve(database), List.of(job(this::busy)), clock(), Duration.ofMillis(100));
    var lines = listen();
    scheduler.start();
    try {
      await("select count(*) from scheduled_task");
      turnTo("2026-07-15T01:30:01Z");
      assertEquals("busy", done.poll(2, TimeUnit.MINUTES));
      await("select coalesce(sum(consecutive_failures), 0) from scheduled_task");
      turnTo("2026-07-15T02:31:00Z");
      assertEquals("busy", done.poll(2, TimeUnit.MINUTES));
      await("select count(*) from scheduled_task where consecutive_failures > 1");
    } finally {
      scheduler.stop();
      LOGS.forEach(it -> it.detachAppender(lines));
    }
    assertEquals(
        List.of(
            "WARN Job a-job is run again in an hour: service/busy",
            "ERROR Job a-job is run again in an hour"),
        said(lines));
  }

  private void busy() {
    done.add("busy");
    throw new IllegalStateException(new SQLTimeoutException("held"));
  }

  private void await(String count) {
    var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (sql.count(count) == 0) assertTrue(System.nanoTime() < end, "still none: " + count);
  }

  private boolean failed;

  private void failOnce() {
    if (failed) {
      done.add("done");
      return;
    }
    failed = true;
    done.add("failed");
    throw new IllegalStateException("the disk was away");
  }

  private Scheduler node(String name) {
    return DailyJobsListener.scheduler(
        resolver.resolve(database),
        List.of(job(() -> done.add(name))),
        clock(),
        Duration.ofMillis(100));
  }

  /** From then on it runs, since the scheduler measures its own waits by it. */
  private void turnTo(String at) {
    var machine = Clock.systemUTC();
    time.set(Clock.offset(machine, Duration.between(machine.instant(), Instant.parse(at))));
  }

  private Clock clock() {
    InstantSource source = () -> time.get().instant();
    return source.withZone(ZoneOffset.UTC);
  }

  private static DailyJob job(Runnable work) {
    return new DailyJob() {
      @Override
      public String name() {
        return "a-job";
      }

      @Override
      public LocalTime at() {
        return LocalTime.of(2, 30);
      }

      @Override
      public void run() {
        work.run();
      }
    };
  }
}
