package org.assay.assurance.caseaudit.setup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months of audits as pages say them. */
public final class AuditWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private AuditWords() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** For instance "Practice from March 2025 to February 2026". */
  public static String months(CaseAudit it) {
    var period = it.brief().period();
    return "Practice from %s to %s".formatted(month(period.from()), month(period.until()));
  }

  /** Letters of a tag's colour. */
  public static String tag(AuditState state) {
    return switch (state) {
      case PLANNED -> "govuk-tag--light-blue";
      case OPEN -> "govuk-tag--yellow";
      case CLOSED -> "govuk-tag--green";
    };
  }
}
