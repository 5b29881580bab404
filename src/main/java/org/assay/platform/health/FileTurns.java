package org.assay.platform.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few files at a time be unpacked and read, since one may take tens of megabytes of memory.
 * Take a turn once the file is there and before a transaction begins: who waits holds neither a
 * connection of the pool nor, by sending slowly, a turn.
 */
@Singleton
public class FileTurns {
  private static final long HEAP_OF_ONE = 256L * 1024 * 1024;
  private static final int MOST = 8;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Semaphore turns;
  private final Duration longestWait;

  @Inject
  public FileTurns() {
    this(atOnce(Runtime.getRuntime().maxMemory()), LONGEST_WAIT);
  }

  FileTurns(int atOnce, Duration longestWait) {
    turns = new Semaphore(atOnce, true);
    this.longestWait = longestWait;
  }

  /** Nobody's turn came in time; {@link Trouble#FILES_WAITING}. */
  static final class NoTurnException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoTurnException() {
      super("Too many files wait to be read");
    }
  }

  /** One for each 256 MB of memory that the process may use, and one at least. */
  static int atOnce(long heap) {
    return Math.clamp((heap + HEAP_OF_ONE / 2) / HEAP_OF_ONE, 1, MOST);
  }

  /** What is done with a file in a turn. */
  @FunctionalInterface
  public interface Reading<T, E extends Exception> {
    T read() throws E;
  }

  /**
   * What the reading of a file gives. Where no turn comes within 20 seconds, the request is
   * answered 503.
   */
  public <T, E extends Exception> T take(Reading<T, E> reading) throws E {
    await();
    try {
      return reading.read();
    } finally {
      turns.release();
    }
  }

  private void await() {
    try {
      if (turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new NoTurnException();
  }
}
