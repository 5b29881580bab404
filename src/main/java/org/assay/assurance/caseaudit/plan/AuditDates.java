package org.assay.assurance.caseaudit.plan;

import java.time.LocalDate;
import org.assay.assurance.caseaudit.setup.CaseAudit.Period;
import org.assay.assurance.caseaudit.setup.CaseAudit.Timetable;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Reads the days of an audit, and says what is wrong with them. */
final class AuditDates {
  private AuditDates() {}

  static @Nullable Period period(FormInput form) {
    var from = form.requiredDay("from", "the first day of the period audited");
    var until = form.requiredDay("until", "the last day of the period audited");
    if (from == null || until == null) return null;
    if (until.isBefore(from)) {
      form.wrong("The period ends before it begins. Enter a later last day", "until");
      return null;
    }
    return new Period(from, until);
  }

  static @Nullable Timetable timetable(FormInput form) {
    var opens = form.requiredDay("opens", "the day on which agencies are asked");
    var due = form.requiredDay("due", "the day by which forms are due");
    var panel = form.requiredDay("panel", "the day of the panel");
    var report = form.requiredDay("report", "the day of the report");
    var reaudit = month(form);
    if (opens == null || due == null || panel == null || report == null) return null;
    after(form, opens, due, "due", "Forms are due before agencies are asked. Enter a later day");
    after(form, due, panel, "panel", "The panel meets before forms are due. Enter a later day");
    after(form, panel, report, "report", "The report is before the panel. Enter a later day");
    if (reaudit != null && reaudit.isBefore(report)) {
      form.wrong("The re-audit is before the report. Enter a later month", "reaudit");
    }
    return new Timetable(opens, due, panel, report, reaudit, opens.getYear());
  }

  private static void after(
      FormInput form, LocalDate first, LocalDate second, String box, String fault) {
    if (second.isBefore(first)) form.wrong(fault, box);
  }

  /** The first day of the month; null when none was typed. */
  private static @Nullable LocalDate month(FormInput form) {
    var month = form.text("reaudit.month");
    var year = form.text("reaudit.year");
    if (month.isEmpty() && year.isEmpty()) return null;
    if (month.matches("0?[1-9]|1[0-2]") && year.matches("20\\d\\d")) {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
    }
    form.wrong(
        "Enter the month of the re-audit as a month and a year, for instance 3 2027", "reaudit");
    return null;
  }

  /**
   * What agencies did is looked at once it is done, and they are asked from now on.
   *
   * @param earliest day by which forms may be due
   */
  static void fits(FormInput form, Period period, Timetable timetable, LocalDate earliest) {
    if (period.until().isAfter(timetable.opens())) {
      form.wrong("The period ends after agencies are asked. Enter an earlier last day", "until");
    }
    if (timetable.formsDue().isBefore(earliest)) {
      form.wrong("Forms are due in the past. Enter a later day", "due");
    }
  }
}
