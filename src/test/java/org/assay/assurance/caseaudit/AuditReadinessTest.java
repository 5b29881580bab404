package org.assay.assurance.caseaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.assay.assurance.caseaudit.setup.AuditReadiness;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.platform.DatabaseTest;
import org.assay.platform.StatementsFixture;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AuditReadinessTest {
  @Inject AuditFixture fixture;
  @Inject CaseAudits audits;
  @Inject StatementsFixture statements;

  @Test
  void what_is_missing_is_said_and_each_part_of_the_audit_is_read_once() {
    var audit = fixture.audit(fixture.planned());
    assertEquals(List.of(), AuditReadiness.missing(audit, audits));
    assertEquals(
        statements.selects(
            () -> {
              audits.agencies(audit);
              audits.people(audit);
              audits.cases(audit);
              audits.agenciesByCase(audit);
            }),
        statements.selects(() -> AuditReadiness.missing(audit, audits)));
  }
}
