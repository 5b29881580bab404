package org.assay.reporting.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.assay.platform.Sql;

/**
 * Makes reports on a few threads of its own, so that any number of requests need no more memory
 * than those few. Somebody who asks for many waits behind those who ask for one. Two who ask for
 * the same report get the same copy.
 */
public final class RenderingQueue implements AutoCloseable {

  /**
   * @param threads how many reports are made at once
   * @param waiting how many may wait in all, and how many of them for one person
   * @param patience how long a request waits before it is told to come back
   */
  record Limits(int threads, int waiting, int forOnePerson, Duration patience) {}

  private final Limits limits;
  private final KeptReports kept;
  private final ThreadPoolExecutor workers;
  private final Map<ReportKey, CompletableFuture<Optional<ReportCopy>>> making = new HashMap<>();
  private final Map<Long, Integer> asked = new HashMap<>();
  private long accepted;

  RenderingQueue(Limits limits, KeptReports kept) {
    this.limits = limits;
    this.kept = kept;
    workers =
        new ThreadPoolExecutor(
            limits.threads(),
            limits.threads(),
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().name("reports-", 1).daemon().factory());
  }

  /** One report to make. The first of each person goes before the second of anybody. */
  private record Job(int rank, long order, Runnable work) implements Runnable, Comparable<Job> {
    @Override
    public int compareTo(Job other) {
      return rank == other.rank ? Long.compare(order, other.order) : rank - other.rank;
    }

    @Override
    public void run() {
      work.run();
    }
  }

  /**
   * The copy that is kept, or one made now and kept.
   *
   * @param make empty when there is no such report; that is not kept
   * @throws RenderingBusyException when the queue is full, or the wait too long
   */
  public Optional<ReportCopy> copy(
      long person, ReportKey key, Supplier<Optional<ReportCopy>> make) {
    var ready = kept.find(key);
    return ready.isPresent() ? ready : await(join(person, key, make));
  }

  /**
   * A report for this person alone.
   *
   * @throws RenderingBusyException when the queue is full, or the wait too long
   */
  public <T> T once(long person, Supplier<T> make) {
    return await(accept(person, make));
  }

  /** How many reports wait for a thread. */
  int waiting() {
    return workers.getQueue().size();
  }

  @Override
  public void close() {
    workers.shutdown();
  }

  private synchronized CompletableFuture<Optional<ReportCopy>> join(
      long person, ReportKey key, Supplier<Optional<ReportCopy>> make) {
    var ready = kept.find(key);
    if (ready.isPresent()) return CompletableFuture.completedFuture(ready);
    var under = making.get(key);
    if (under != null) return under;
    var future = accept(person, () -> kept(key, make));
    making.put(key, future);
    return future;
  }

  private Optional<ReportCopy> kept(ReportKey key, Supplier<Optional<ReportCopy>> make) {
    try {
      var made = make.get();
      made.ifPresent(copy -> kept.keep(key, copy));
      return made;
    } finally {
      synchronized (this) {
        making.remove(key);
      }
    }
  }

  private synchronized <T> CompletableFuture<T> accept(long person, Supplier<T> make) {
    int rank = asked.getOrDefault(person, 0) + 1;
    if (rank > limits.forOnePerson() || waiting() >= limits.waiting()) {
      throw new RenderingBusyException();
    }
    asked.put(person, rank);
    var future = new CompletableFuture<T>();
    workers.execute(new Job(rank, accepted++, () -> work(person, make, future)));
    return future;
  }

  private <T> void work(long person, Supplier<T> make, CompletableFuture<T> future) {
    try {
      future.complete(Sql.unhurried(make));
    } catch (Throwable e) { // the person who waits must hear of it, whatever it is
      future.completeExceptionally(e);
    } finally {
      leave(person);
    }
  }

  private synchronized void leave(long person) {
    asked.computeIfPresent(person, (id, number) -> number == 1 ? null : number - 1);
  }

  private <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new RenderingBusyException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderingBusyException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("A report could not be made", e.getCause());
    }
  }
}
