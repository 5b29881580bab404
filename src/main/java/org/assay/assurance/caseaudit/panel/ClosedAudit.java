package org.assay.assurance.caseaudit.panel;

import io.micronaut.http.HttpStatus;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.platform.problem.ProblemException;

/** Says that an audit is closed, to somebody whose page is older than that. */
final class ClosedAudit {
  private ClosedAudit() {}

  static ProblemException orElse(CaseAudit audit, ProblemException other) {
    return audit.is(AuditState.CLOSED)
        ? new ProblemException(
            HttpStatus.CONFLICT, "audit/closed", "The audit is closed, so this was not saved.")
        : other;
  }
}
