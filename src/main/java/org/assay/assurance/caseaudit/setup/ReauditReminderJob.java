package org.assay.assurance.caseaudit.setup;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import org.assay.platform.England;
import org.assay.platform.jobs.DailyJob;

/** Reminds the lead of an audit, once, when the month of the next audit of its theme begins. */
@Singleton
class ReauditReminderJob implements DailyJob {
  private final AuditRepository audits;
  private final ApplicationEventPublisher<ReauditDue> events;
  private final Clock clock;

  ReauditReminderJob(
      AuditRepository audits, ApplicationEventPublisher<ReauditDue> events, Clock clock) {
    this.audits = audits;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "re-audit-reminder";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(7, 10);
  }

  @Override
  @Transactional
  public void run() {
    var today = England.day(clock.instant());
    for (var it : audits.toRemind(today)) {
      audits.reminded(it, today);
      events.publishEvent(new ReauditDue(it.partnershipId(), it.id(), it.standing().leadId()));
    }
  }
}
