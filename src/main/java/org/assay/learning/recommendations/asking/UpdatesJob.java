package org.assay.learning.recommendations.asking;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import org.assay.people.directory.Register;
import org.assay.platform.jobs.DailyJob;

/** Asks for quarterly updates each morning, in every partnership. */
@Singleton
class UpdatesJob implements DailyJob {
  private static final LocalTime MORNING = LocalTime.of(7, 30);

  private final Register register;
  private final AskForUpdates asking;

  UpdatesJob(Register register, AskForUpdates asking) {
    this.register = register;
    this.asking = asking;
  }

  @Override
  public String name() {
    return "recommendation-updates";
  }

  @Override
  public LocalTime at() {
    return MORNING;
  }

  @Override
  public void run() {
    register.partnerships().forEach(it -> asking.ask(it.id()));
  }
}
