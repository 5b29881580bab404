package org.assay.reporting.figures.tally;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import org.assay.collection.cycles.Cycles;
import org.assay.people.directory.Register;
import org.assay.platform.jobs.DailyJob;

/** Tallies at night what was signed off, so that the first report of the day need not. */
@Singleton
class TallyJob implements DailyJob {
  private static final LocalTime QUIET = LocalTime.of(2, 0);

  private final Register register;
  private final Cycles cycles;
  private final Tallies tallies;
  private final Clock clock;

  TallyJob(Register register, Cycles cycles, Tallies tallies, Clock clock) {
    this.register = register;
    this.cycles = cycles;
    this.tallies = tallies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "cycle-tallies";
  }

  @Override
  public LocalTime at() {
    return QUIET;
  }

  @Override
  public void run() {
    for (var partnership : register.partnerships()) {
      for (var cycle : cycles.all(partnership.id())) {
        tallies.tidyUp(cycle, clock.instant());
      }
    }
  }
}
