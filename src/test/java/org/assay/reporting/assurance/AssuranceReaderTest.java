package org.assay.reporting.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.caseaudit.AuditFixture;
import org.assay.assurance.caseaudit.AuditFixture.Scene;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Test;

/** Audits beside the figures of a cycle: for whom, and as at when. */
@DatabaseTest
class AssuranceReaderTest {
  private static final Instant CLOSED = Instant.parse("2026-11-30T15:00:00Z");

  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject CloseAudit closing;
  @Inject AssuranceReader reader;

  private void close(Scene scene, Instant at) {
    fixture.sendAll(scene, "good", "good");
    fixture.judgeAll(scene, "good", "good");
    clock.set(at);
    assertEquals(List.of(), closing.close(scene.lead(), fixture.audit(scene)));
  }

  @Test
  void an_audit_counts_in_the_year_after_it_was_closed_and_says_the_same_again() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    var scene = fixture.opened();
    close(scene, CLOSED);
    var then = reader.read(scene.pas(), CLOSED);
    assertEquals(1, then.audits().size());
    assertEquals(2, then.audits().getFirst().in());
    assertEquals(List.of(), reader.read(scene.pas(), CLOSED.minusSeconds(1)).audits());
    assertEquals(1, reader.read(scene.pas(), CLOSED.plus(Duration.ofDays(365))).audits().size());
    assertEquals(List.of(), reader.read(scene.pas(), CLOSED.plus(Duration.ofDays(366))).audits());

    clock.set(Instant.parse("2027-05-03T09:00:00Z"));
    var again = fixture.again(scene, LocalDate.of(2027, 5, 3));
    fixture.open(again);
    close(again, Instant.parse("2027-05-31T15:00:00Z"));
    assertEquals(then, reader.read(scene.pas(), CLOSED));
    var now = reader.read(scene.pas(), Instant.parse("2027-06-01T09:00:00Z"));
    assertEquals(2, now.audits().size());
    assertEquals(scene.auditId(), now.audits().getFirst().before().id());
  }

  @Test
  void counts_of_few_children_are_for_the_subgroup_and_the_scrutineer_alone() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    var scene = fixture.opened();
    close(scene, CLOSED);
    assertTrue(reader.read(scene.pas(), CLOSED).few());
    var others = reader.read(scene.executive(), CLOSED);
    assertFalse(others.few());
    assertFalse(others.audits().getFirst().few());
  }
}
