package org.assay.reporting.assurance;

import java.util.List;
import org.assay.assurance.caseaudit.setup.AuditResult;
import org.assay.assurance.caseaudit.setup.CaseAudit;

/** An audit that counts records, with what it counted. */
public record RecordAudit(CaseAudit audit, List<AuditResult> results) {
  public RecordAudit {
    results = List.copyOf(results);
  }
}
