package org.assay.assurance.caseaudit.form;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditFormsDue;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.FormReminders;
import org.assay.platform.England;
import org.assay.platform.jobs.DailyJob;

/** Each morning reminds case auditors of forms that are due, and nobody whose forms are in. */
@Singleton
class FormReminderJob implements DailyJob {
  private final FormReminders reminders;
  private final CaseAudits audits;
  private final Forms forms;
  private final ApplicationEventPublisher<AuditFormsDue> events;
  private final Clock clock;

  FormReminderJob(
      FormReminders reminders,
      CaseAudits audits,
      Forms forms,
      ApplicationEventPublisher<AuditFormsDue> events,
      Clock clock) {
    this.reminders = reminders;
    this.audits = audits;
    this.forms = forms;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "case-audit-forms";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(7, 20);
  }

  @Override
  @Transactional
  public void run() {
    var today = England.day(clock.instant());
    for (var audit : reminders.due(today)) {
      var auditors = owing(audit);
      if (auditors.isEmpty()) continue;
      reminders.reminded(audit, today);
      events.publishEvent(new AuditFormsDue(audit.partnershipId(), audit.id(), auditors));
    }
  }

  private Set<Long> owing(CaseAudit audit) {
    var agencies =
        forms.of(audit).stream()
            .filter(it -> !it.is(FormState.SENT))
            .map(AgencyForm::organisationId)
            .collect(Collectors.toSet());
    return audits.people(audit).stream()
        .filter(it -> agencies.contains(it.organisationId()))
        .map(AuditPerson::personId)
        .collect(Collectors.toSet());
  }
}
