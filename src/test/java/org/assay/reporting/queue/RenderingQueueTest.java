package org.assay.reporting.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assay.collection.returns.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RenderingQueueTest {
  private static final long ANNA = 1;
  private static final long BEN = 2;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-05T09:00:00Z"));
  private final List<RenderingQueue> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(RenderingQueue::close);
  }

  @Test
  void the_same_report_asked_for_by_many_is_made_once() throws Exception {
    var queue = queue(2, 10, 10);
    var made = new AtomicInteger();
    var go = new CountDownLatch(1);
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      readers.submit(
                          () ->
                              queue.copy(
                                  i,
                                  key("a"),
                                  () -> {
                                    await(go);
                                    made.incrementAndGet();
                                    return Optional.of(copy(8));
                                  })))
              .toList();
      go.countDown();
      var first = answers.getFirst().get().orElseThrow();
      for (var answer : answers) assertSame(first, answer.get().orElseThrow());
    }
    assertEquals(1, made.get());
  }

  @Test
  void a_copy_is_kept_until_its_state_changes_or_an_hour_is_over() {
    var queue = queue(1, 10, 10);
    var first = queue.copy(ANNA, key("a"), () -> Optional.of(copy(8)));
    assertSame(
        first.orElseThrow(), queue.copy(BEN, key("a"), () -> Optional.of(copy(8))).orElseThrow());
    var second = queue.copy(BEN, key("b"), () -> Optional.of(copy(8)));
    assertNotSame(first.orElseThrow(), second.orElseThrow());
    clock.set(clock.instant().plus(Duration.ofMinutes(61)));
    var third = queue.copy(BEN, key("b"), () -> Optional.of(copy(8)));
    assertNotSame(second.orElseThrow(), third.orElseThrow());
  }

  @Test
  void copies_take_no_more_room_than_they_are_given() {
    var kept = new KeptReports(100, clock);
    var old = new ReportKey("old", "pdf", 1, "now", "a");
    var young = new ReportKey("young", "pdf", 1, "now", "a");
    kept.keep(old, copy(60));
    kept.keep(young, copy(60));
    assertTrue(kept.find(old).isEmpty());
    assertTrue(kept.find(young).isPresent());
    kept.keep(old, copy(101));
    assertTrue(kept.find(old).isEmpty());
    assertTrue(kept.find(young).isPresent());
  }

  @Test
  void no_more_are_made_at_once_than_there_are_threads() throws Exception {
    var queue = queue(2, 100, 100);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 50; i++) {
        long person = i;
        readers.submit(
            () ->
                queue.once(
                    person,
                    () -> {
                      most.accumulateAndGet(now.incrementAndGet(), Math::max);
                      Thread.onSpinWait();
                      return now.decrementAndGet();
                    }));
      }
    }
    assertTrue(most.get() <= 2, () -> most + " at once");
  }

  @Test
  void a_full_queue_refuses_and_takes_again_once_there_is_room() throws Exception {
    var queue = queue(1, 1, 10);
    var go = new CountDownLatch(1);
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = held(readers, queue, ANNA, go);
      var waiting = readers.submit(() -> queue.once(ANNA, () -> "waited"));
      refusedFor(queue, BEN);
      go.countDown();
      running.get();
      assertEquals("waited", waiting.get());
      assertEquals("now", queue.once(BEN, () -> "now"));
    }
  }

  @Test
  void one_person_cannot_fill_the_queue() throws Exception {
    var queue = queue(1, 10, 2);
    var go = new CountDownLatch(1);
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = held(readers, queue, ANNA, go);
      var waiting = readers.submit(() -> queue.once(ANNA, () -> "waited"));
      refusedFor(queue, ANNA);
      var other = readers.submit(() -> queue.once(BEN, () -> "another's"));
      go.countDown();
      running.get();
      assertEquals("waited", waiting.get());
      assertEquals("another's", other.get());
    }
  }

  @Test
  void who_asks_for_one_goes_before_who_asks_for_many() throws Exception {
    var queue = queue(1, 10, 10);
    var go = new CountDownLatch(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      held(readers, queue, ANNA, go);
      for (var i = 1; i <= 3; i++) {
        var name = "Anna " + i;
        readers.submit(() -> queue.once(ANNA, () -> order.add(name)));
        untilWaiting(queue, i);
      }
      readers.submit(() -> queue.once(BEN, () -> order.add("Ben")));
      untilWaiting(queue, 4);
      go.countDown();
    }
    assertEquals(List.of("Ben", "Anna 1", "Anna 2", "Anna 3"), order);
  }

  @Test
  void a_report_that_failed_is_made_again() {
    var queue = queue(1, 10, 10);
    var fault =
        assertThrows(
            IllegalStateException.class,
            () ->
                queue.copy(
                    ANNA,
                    key("a"),
                    () -> {
                      throw new IllegalStateException("no such template");
                    }));
    assertEquals("no such template", fault.getMessage());
    assertTrue(queue.copy(ANNA, key("a"), () -> Optional.of(copy(8))).isPresent());
  }

  @Test
  void who_has_waited_too_long_is_told_to_come_back() {
    var queue =
        new RenderingQueue(
            new RenderingQueue.Limits(1, 10, 10, Duration.ofMillis(20)),
            new KeptReports(1000, clock));
    open.add(queue);
    var go = new CountDownLatch(1);
    assertThrows(
        RenderingBusyException.class,
        () ->
            queue.once(
                ANNA,
                () -> {
                  await(go);
                  return "late";
                }));
    go.countDown();
  }

  private RenderingQueue queue(int threads, int waiting, int forOne) {
    var queue =
        new RenderingQueue(
            new RenderingQueue.Limits(threads, waiting, forOne, Duration.ofSeconds(20)),
            new KeptReports(1000, clock));
    open.add(queue);
    return queue;
  }

  private static ReportKey key(String state) {
    return new ReportKey("compliance-summary", "pdf", 7, "day 2026-11-05", state);
  }

  private static ReportCopy copy(int size) {
    return new ReportCopy("report.pdf", new byte[size]);
  }

  /** Takes the one thread until the latch opens. */
  private static Future<String> held(
      java.util.concurrent.ExecutorService readers,
      RenderingQueue queue,
      long person,
      CountDownLatch go)
      throws InterruptedException {
    var begun = new CountDownLatch(1);
    var held =
        readers.submit(
            () ->
                queue.once(
                    person,
                    () -> {
                      begun.countDown();
                      await(go);
                      return "ran";
                    }));
    begun.await();
    return held;
  }

  private static void untilWaiting(RenderingQueue queue, int number) {
    while (queue.waiting() < number) Thread.onSpinWait();
  }

  private static void refusedFor(RenderingQueue queue, long person) {
    untilWaiting(queue, 1);
    assertThrows(RenderingBusyException.class, () -> queue.once(person, () -> "too many"));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(2, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
