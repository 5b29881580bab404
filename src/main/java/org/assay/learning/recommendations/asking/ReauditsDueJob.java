package org.assay.learning.recommendations.asking;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assay.learning.recommendations.RecommendationNews;
import org.assay.people.directory.Register;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.assay.platform.jobs.DailyJob;

/**
 * Says once of a closed recommendation that the month has begun in which it is to be looked at
 * again.
 */
@Singleton
class ReauditsDueJob implements DailyJob {
  private static final LocalTime MORNING = LocalTime.of(7, 35);

  private final Register register;
  private final Sql sql;
  private final ApplicationEventPublisher<RecommendationNews> events;
  private final Clock clock;

  ReauditsDueJob(
      Register register,
      Sql sql,
      ApplicationEventPublisher<RecommendationNews> events,
      Clock clock) {
    this.register = register;
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "recommendation-re-audits";
  }

  @Override
  public LocalTime at() {
    return MORNING;
  }

  @Override
  @Transactional
  public void run() {
    var today = England.day(clock.instant());
    register.partnerships().forEach(it -> remind(it.id(), today));
  }

  /** One that was closed again after a reminder has a later month, and is reminded of again. */
  private void remind(long partnership, LocalDate today) {
    var due =
        sql.list(
            "select id from recommendation where partnership_id = ? and state = 'IMPLEMENTED' and"
                + " reaudit_on <= ? and (reminded_on is null or reminded_on < reaudit_on)",
            row -> row.getLong(1),
            partnership,
            today);
    for (long id : due) {
      sql.change(
          "update recommendation set reminded_on = ? where partnership_id = ? and id = ?",
          today,
          partnership,
          id);
      events.publishEvent(RecommendationNews.reauditDue(partnership, id));
    }
  }
}
