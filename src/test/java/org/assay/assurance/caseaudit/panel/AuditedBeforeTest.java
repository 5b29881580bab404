package org.assay.assurance.caseaudit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.caseaudit.AuditFixture;
import org.assay.assurance.signals.Fact.Audited;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AuditedBeforeTest {
  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject CloseAudit closing;
  @Inject AuditedBefore before;

  @Test
  void an_audit_is_known_once_it_is_closed_for_two_years_and_to_those_who_were_asked_alone() {
    clock.set(Instant.parse("2026-12-01T10:00:00Z"));
    var scene = fixture.opened();
    var partnership = scene.partnership().id();
    fixture.sendAll(scene, "good", "outstanding");
    fixture.judgeAll(scene, "good", "inadequate");
    assertEquals(List.of(), before.of(partnership, scene.hospital().id()), "still open");
    assertEquals(List.of(), closing.close(scene.lead(), fixture.audit(scene)));
    var audit = fixture.audit(scene);
    var cases = fixture.cases(scene).size();
    var known =
        new Audited(
            audit.reference(), audit.theme(), LocalDate.of(2026, 12, 1), "neglect", cases, cases);
    assertEquals(List.of(known), before.of(partnership, scene.hospital().id()));
    assertEquals(List.of(), before.of(partnership, 999_999), "took no part");
    assertEquals(List.of(), before.of(partnership + 1, scene.hospital().id()));
    clock.set(Instant.parse("2026-12-01T10:00:00Z").plus(Duration.ofDays(732)));
    assertEquals(List.of(), before.of(partnership, scene.hospital().id()), "practice changes");
  }
}
