package org.assay.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Says how much of the county is made: at each tenth, at each thing that is begun after the
 * returns, and again when nothing was said for a while, so that nobody takes a slow part for a
 * stop.
 */
final class ProgressLog implements Progress, AutoCloseable {
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(8);

  private final Consumer<String> lines;
  private final InstantSource time;
  private final ScheduledExecutorService ticking;
  private int percent;
  private String what = "begun";
  private Instant said;

  private ProgressLog(Consumer<String> lines, InstantSource time) {
    this.lines = lines;
    this.time = time;
    this.said = time.instant();
    this.ticking =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("progress").factory());
  }

  /**
   * Ticks by itself until it is closed.
   *
   * @param lines take what is said, from several threads, one at a time
   */
  static ProgressLog ticking(Consumer<String> lines, InstantSource time) {
    var log = new ProgressLog(lines, time);
    log.ticking.scheduleAtFixedRate(log::tick, 1, 1, TimeUnit.SECONDS);
    return log;
  }

  /** For tests, which tick themselves. */
  static ProgressLog still(Consumer<String> lines, InstantSource time) {
    return new ProgressLog(lines, time);
  }

  @Override
  public synchronized void at(int now, String made) {
    var passed = now / 10 > percent / 10 || now >= AFTER_RETURNS;
    if (now >= percent) {
      percent = now;
      what = made;
    }
    if (passed) say("");
  }

  /** Repeats what was said last when that is long ago. */
  synchronized void tick() {
    if (!time.instant().isBefore(said.plus(LONGEST_SILENCE))) say(", still under way");
  }

  private void say(String how) {
    said = time.instant();
    lines.accept("Demonstration %d%%: %s%s".formatted(percent, what, how));
  }

  @Override
  public void close() {
    ticking.shutdownNow();
  }
}
