package org.assay.learning.recommendations.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.assay.learning.recommendations.findings.FindingOutcome.Recorded;
import org.assay.learning.recommendations.findings.FindingOutcome.Refused;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RecordFindingsTest {
  @Inject Register register;
  @Inject RecordFindings recording;
  @Inject Findings findings;

  private long partnership;

  @BeforeEach
  void begin() {
    partnership = DirectoryFixture.partnership(register, "north").id();
  }

  private Caller as(Role role) {
    return new Caller(7, "Ada", partnership, role, null, null);
  }

  private static NewFinding finding(String text, @Nullable Long audit) {
    return new NewFinding(
        new FindingSource(SourceKind.CASE_AUDIT, "Neglect audit, autumn 2026", audit),
        FindingKind.GAP,
        Novelty.REPEAT,
        text,
        "Neglect",
        "neglect",
        "assessment");
  }

  @Test
  void a_finding_of_an_audit_is_kept_as_it_was_recorded() {
    var what = finding("Chronologies were not used to see a pattern.", 41L);
    var recorded = assertInstanceOf(Recorded.class, recording.record(as(Role.AUDIT_LEAD), what));
    var found = findings.ofSource(as(Role.PAS_MEMBER), SourceKind.CASE_AUDIT, 41);
    assertEquals(List.of(what), found.stream().map(Finding::what).toList());
    assertEquals(recorded.id(), found.getFirst().id());
    assertEquals(List.of(), findings.ofSource(as(Role.PAS_MEMBER), SourceKind.SCRUTINY, 41));
  }

  @Test
  void the_same_words_of_the_same_audit_are_recorded_once() {
    var lead = as(Role.AUDIT_LEAD);
    var first = recording.record(lead, finding("Late", 41L));
    assertEquals(first, recording.record(lead, finding(" Late ", 41L)));
    recording.record(lead, finding("Late", 42L));
    recording.record(lead, finding("Late", null));
    assertEquals(first, recording.record(lead, finding("Late", 41L)));
    assertEquals(1, findings.ofSource(lead, SourceKind.CASE_AUDIT, 41).size());
    assertEquals(1, findings.ofSource(lead, SourceKind.CASE_AUDIT, 42).size());
  }

  @Test
  void what_may_identify_a_child_or_is_empty_or_too_long_is_refused_with_the_reason() {
    var lead = as(Role.AUDIT_LEAD);
    var child =
        assertInstanceOf(
            Refused.class, recording.record(lead, finding("See NHS number 943 476 5919", 41L)));
    assertTrue(child.why().contains("Take the NHS number out"), child.why());
    assertEquals(new Refused("Enter what was found"), recording.record(lead, finding(" ", 41L)));
    assertEquals(
        new Refused("Shorten what was found to 4,000 characters or fewer"),
        recording.record(lead, finding("x".repeat(4001), 41L)));
    assertEquals(List.of(), findings.ofSource(lead, SourceKind.CASE_AUDIT, 41));
  }

  @Test
  void only_those_who_audit_and_review_for_the_partnership_record_and_another_sees_nothing() {
    var writers = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) {
      if (recording.record(as(role), finding("Late " + role, 41L)) instanceof Recorded) {
        writers.add(role);
      }
    }
    assertEquals(
        EnumSet.of(
            Role.ADMIN,
            Role.LEARNING_LEAD,
            Role.AUDIT_LEAD,
            Role.PANEL_MEMBER,
            Role.PAS_MEMBER,
            Role.SCRUTINEER),
        writers);
    var agency = new Caller(7, "Ada", partnership, Role.AUDIT_LEAD, 1L, null);
    assertInstanceOf(Refused.class, recording.record(agency, finding("Late", 41L)));
    var other = DirectoryFixture.partnership(register, "south").id();
    var stranger = new Caller(8, "Bo", other, Role.AUDIT_LEAD, null, null);
    assertEquals(List.of(), findings.ofSource(stranger, SourceKind.CASE_AUDIT, 41));
    assertEquals(List.of(), findings.ofSource(as(Role.ANALYST), SourceKind.CASE_AUDIT, 41));
  }
}
