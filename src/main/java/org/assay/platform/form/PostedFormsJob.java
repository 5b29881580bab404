package org.assay.platform.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.assay.platform.Sql;
import org.assay.platform.jobs.DailyJob;

/** Lets go of the notes about forms that were sent, which matter for minutes and are kept a day. */
@Singleton
class PostedFormsJob implements DailyJob {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Sql sql;
  private final Clock clock;

  PostedFormsJob(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "posted-forms";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 40);
  }

  /** Apart from the sending itself, which would else wait for others that send at the same time. */
  @Override
  public void run() {
    sql.change("delete from posted_form where posted_at < ?", clock.instant().minus(KEPT));
  }
}
