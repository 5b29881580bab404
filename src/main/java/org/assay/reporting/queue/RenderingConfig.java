package org.assay.reporting.queue;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** How many reports are made at once, how many may wait, and how much is kept of them. */
@Factory
final class RenderingConfig {
  /** What the largest report may need while it is made. */
  private static final long HEAP_OF_A_REPORT = 256L << 20;

  private static final int KEPT_SHARE = 16;

  /**
   * @param threads 0 for as many as processors and memory allow
   */
  @Singleton
  @Bean(preDestroy = "close")
  RenderingQueue queue(
      @Value("${assay.reports.threads:0}") int threads,
      @Value("${assay.reports.waiting:400}") int waiting,
      @Value("${assay.reports.waiting-for-one:250}") int forOne,
      @Value("${assay.reports.patience:45s}") Duration patience,
      Clock clock) {
    var runtime = Runtime.getRuntime();
    var fit = Math.clamp(runtime.maxMemory() / HEAP_OF_A_REPORT, 1, runtime.availableProcessors());
    return new RenderingQueue(
        new RenderingQueue.Limits(threads > 0 ? threads : fit, waiting, forOne, patience),
        new KeptReports(runtime.maxMemory() / KEPT_SHARE, clock));
  }
}
