package org.assay.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.evidence.SweepOutcome.Refused;
import org.assay.evidence.SweepOutcome.Swept;
import org.assay.platform.jobs.DailyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps the store each night, and says in log and metrics what is missing. */
@Singleton
class SweepJob implements DailyJob {
  private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);
  private static final LocalTime QUIET = LocalTime.of(2, 30);

  private final SweepEvidence sweep;
  private final AtomicInteger missing = new AtomicInteger();

  SweepJob(SweepEvidence sweep, MeterRegistry meters) {
    this.sweep = sweep;
    Gauge.builder("assay.evidence.missing", missing, AtomicInteger::get)
        .description("Evidence files without bytes, as this node last counted them")
        .register(meters);
  }

  @Override
  public String name() {
    return "evidence-sweep";
  }

  @Override
  public LocalTime at() {
    return QUIET;
  }

  @Override
  public void run() {
    try {
      switch (sweep.sweep(true, false)) {
        case Swept(var files, var without, var parts, var lost) -> {
          missing.set(lost.size());
          LOG.info("{} evidence files; deleted {} without a row, {} parts", files, without, parts);
          if (!lost.isEmpty()) {
            LOG.error("{} evidence files are missing from the store: {}", lost.size(), lost);
          }
        }
        case Refused(var without, var files) ->
            LOG.error(
                "{} of {} evidence files have no row in this database. Nothing was deleted: check"
                    + " that store and database belong together",
                without,
                files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The store of evidence could not be swept", e);
    }
  }
}
