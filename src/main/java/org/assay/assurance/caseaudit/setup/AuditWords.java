package org.assay.assurance.caseaudit.setup;

import org.assay.platform.England;

/** Periods and states of audits as pages say them. */
public final class AuditWords {
  private AuditWords() {}

  /** For instance "Practice from March 2025 to February 2026". */
  public static String months(CaseAudit it) {
    var period = it.brief().period();
    return "Practice from %s to %s"
        .formatted(England.month(period.from()), England.month(period.until()));
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
