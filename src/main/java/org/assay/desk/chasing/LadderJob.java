package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import org.assay.platform.jobs.DailyJob;

/** Sends each morning what the ladders have for the day. */
@Singleton
class LadderJob implements DailyJob {
  private final Ladder ladder;

  LadderJob(Ladder ladder) {
    this.ladder = ladder;
  }

  @Override
  public String name() {
    return "chase-returns";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(7, 30);
  }

  @Override
  public void run() {
    ladder.sendDue();
  }
}
