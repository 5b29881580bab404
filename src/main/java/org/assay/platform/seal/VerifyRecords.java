package org.assay.platform.seal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assay.platform.jobs.DailyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks every sealed record. What does not hold is logged at level ERROR and counted in the metric
 * {@code assay.records.broken}, so that somebody is called.
 */
@Singleton
public class VerifyRecords implements DailyJob {
  private static final LocalTime QUIET = LocalTime.of(3, 30);
  private static final Logger LOG = LoggerFactory.getLogger(VerifyRecords.class);

  private final List<SealedRecords> all;
  private final AtomicLong broken;

  VerifyRecords(List<SealedRecords> all, MeterRegistry meters) {
    this.all = all;
    this.broken = meters.gauge("assay.records.broken", new AtomicLong());
  }

  /** What was checked of one kind. */
  public record Result(String name, SealedRecords.Checked checked) {
    public boolean holds() {
      return checked.broken().isEmpty();
    }
  }

  @Override
  public String name() {
    return "verify-records";
  }

  @Override
  public LocalTime at() {
    return QUIET;
  }

  @Override
  public void run() {
    verify();
  }

  public List<Result> verify() {
    var results = all.stream().map(it -> new Result(it.name(), it.check())).toList();
    for (var result : results) {
      LOG.info("checked {} {}", result.checked().count(), result.name());
      for (var it : result.checked().broken()) {
        LOG.error("altered: {}: {}", it.record(), it.why());
      }
    }
    broken.set(results.stream().mapToLong(it -> it.checked().broken().size()).sum());
    return results;
  }
}
