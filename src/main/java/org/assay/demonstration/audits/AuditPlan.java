package org.assay.demonstration.audits;

import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.CaseAudit.Brief;
import org.assay.assurance.caseaudit.setup.CaseAudit.EditionName;
import org.assay.assurance.caseaudit.setup.CaseAudit.Period;
import org.assay.assurance.caseaudit.setup.CaseAudit.Timetable;
import org.assay.assurance.caseaudit.setup.KeepAudit.Draft;
import org.assay.assurance.caseaudit.setup.Rationale;
import org.assay.platform.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What the county audits, as its lead would have typed it. */
final class AuditPlan {
  private static final String VERSION = "2026.3";

  private AuditPlan() {}

  /**
   * @param repeats id of the audit that this one repeats
   */
  static Draft neglect(LocalDate opens, long lead, @Nullable Long repeats) {
    return draft(
        "Neglect of children of school age",
        "case-audit-neglect",
        "neglect",
        "Re-referrals for neglect have risen for three quarters, most of all for older children.",
        opens,
        lead,
        List.of(
            "Was neglect seen as a pattern, and not as single incidents?",
            "Did the neglect tool reach the referral and the plan?",
            "Was behaviour of older children read as a possible sign of neglect?"),
        repeats);
  }

  static Draft coreGroups(LocalDate opens, long lead) {
    return draft(
        "Core groups and child in need meetings",
        "case-audit-core-groups",
        "right-support",
        "It found that core groups met without those who knew the family best.",
        opens,
        lead,
        List.of(
            "Does each core group hold every service that matters for the plan?",
            "Is the child’s view in the room?"),
        null);
  }

  static Draft earlyHelp(LocalDate opens, long lead) {
    return draft(
        "Early help: step up and step down",
        "case-audit-early-help",
        "right-support",
        "Agencies say that they are not told when a plan ends.",
        opens,
        lead,
        List.of("Were agencies asked before a plan was stepped down?"),
        null);
  }

  private static Draft draft(
      String theme,
      String set,
      String priority,
      String why,
      LocalDate opens,
      long lead,
      List<String> lines,
      @Nullable Long repeats) {
    return new Draft(
        new Brief(
            AuditKind.MULTI_AGENCY,
            theme,
            priority,
            set.contains("core") ? Rationale.REVIEW : Rationale.PRIORITY,
            why,
            new Period(opens.minusYears(1), opens.minusDays(1)),
            new EditionName(set, VERSION),
            null,
            "PAS"),
        "At random from all open plans on the day, by plan and age.",
        Timetable.from(opens, opens.plusYears(1).withDayOfMonth(1)),
        lead,
        lines,
        repeats);
  }

  /** An audit of records, which nobody grades. */
  static Draft safeSleep(LocalDate wanted, long lead) {
    var opens = WorkingDays.from(wanted);
    return new Draft(
        new Brief(
            AuditKind.RECORD,
            "Safe sleep in the records of health visitors",
            null,
            Rationale.REVIEW,
            "It asked whether advice on safe sleep reaches both parents.",
            new Period(opens.minusMonths(6), opens.minusDays(1)),
            null,
            null,
            "Learning from Practice"),
        "Every tenth record of a birth in the period.",
        new Timetable(opens, opens, opens, opens, null, opens.getYear()),
        lead,
        List.of(),
        null);
  }
}
