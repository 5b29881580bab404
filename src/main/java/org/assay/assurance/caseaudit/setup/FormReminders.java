package org.assay.assurance.caseaudit.setup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/**
 * Which audits’ agencies are to be reminded of their forms: two days before these are due, on the
 * day after, and each week from then.
 */
@Singleton
public class FormReminders {
  private static final int BEFORE = 2;
  private static final int AGAIN = 7;

  private final AuditRepository audits;

  FormReminders(AuditRepository audits) {
    this.audits = audits;
  }

  public List<CaseAudit> due(LocalDate today) {
    return audits.toChase(today, today.plusDays(BEFORE), today.minusDays(AGAIN));
  }

  public void reminded(CaseAudit audit, LocalDate today) {
    audits.chased(audit, today);
  }
}
