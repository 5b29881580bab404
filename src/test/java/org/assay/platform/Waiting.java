package org.assay.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For what comes about beside the test: asks again and again, and leaves the processor to it. */
public final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** How many times over a busy machine may take what it takes otherwise. */
  private static final int BUSY = 20;

  private Waiting() {}

  /**
   * What is promised within a time may take that, and on top of it what a busy machine needs.
   *
   * @param usual what a request takes on this machine at present, with nothing in its way
   */
  public static Duration promised(Duration within, Duration usual) {
    return within.plus(usual.multipliedBy(BUSY));
  }

  /**
   * @return how long it took until so it was, or until time was up
   */
  public static Duration until(Duration atMost, BooleanSupplier isSo) {
    var begun = System.nanoTime();
    while (!isSo.getAsBoolean() && System.nanoTime() - begun < atMost.toNanos()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
