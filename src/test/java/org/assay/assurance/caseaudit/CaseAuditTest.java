package org.assay.assurance.caseaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.assurance.caseaudit.form.FormOutcome;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.SafetyConcerns;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.assurance.caseaudit.panel.GradeCase;
import org.assay.assurance.caseaudit.panel.GradeCase.Outcome;
import org.assay.assurance.caseaudit.panel.Panels;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Value;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An audit of two cases from its set-up to its end. */
@DatabaseTest
class CaseAuditTest {
  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject CaseAudits audits;
  @Inject Forms forms;
  @Inject Panels panels;
  @Inject CloseAudit closing;
  @Inject GradeCase grading;
  @Inject AuditCounts counts;
  @Inject SafetyConcerns safety;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
  }

  @Test
  void a_case_has_a_reference_that_assay_made_and_a_place_drawn_by_the_seed() {
    var scene = fixture.planned();
    var cases = fixture.cases(scene);
    assertEquals(
        List.of("MA-2026-01-C01", "MA-2026-01-C02"),
        cases.stream().map(it -> it.reference()).toList());
    var places = audits.strata(fixture.audit(scene)).getFirst().places();
    assertEquals(places, cases.stream().map(it -> it.place()).toList());
    var again = fixture.again(scene, LocalDate.of(2027, 5, 3));
    assertEquals(
        places,
        audits.strata(fixture.audit(again)).getFirst().places(),
        "the same seed draws the same places again");
  }

  @Test
  void those_who_take_no_part_do_not_find_the_audit() {
    var scene = fixture.planned();
    assertTrue(audits.find(scene.nurse(), scene.auditId()).isEmpty(), "not before it is open");
    fixture.open(scene);
    assertTrue(audits.find(scene.nurse(), scene.auditId()).isPresent());
    assertTrue(audits.find(scene.panel(), scene.auditId()).isPresent());
    assertTrue(audits.find(scene.pas(), scene.auditId()).isPresent());
    assertTrue(audits.find(scene.executive(), scene.auditId()).isEmpty(), "not before its end");
    var south = fixture.planned("south", LocalDate.of(2026, 11, 2));
    fixture.open(south);
    assertTrue(audits.find(scene.lead(), south.auditId()).isEmpty());
    assertTrue(audits.find(scene.nurse(), south.auditId()).isEmpty());
  }

  @Test
  void only_a_case_auditor_of_the_agency_answers_its_form() {
    var scene = fixture.opened();
    var form = fixture.form(scene, 0, scene.hospital());
    assertTrue(forms.mine(scene.nurse(), form).isPresent());
    assertTrue(forms.mine(scene.matron(), form).isEmpty(), "of the agency, and not named");
    assertTrue(forms.mine(scene.officer(), form).isEmpty(), "of another agency");
    assertTrue(forms.mine(scene.lead(), form).isEmpty());
    assertTrue(forms.mine(scene.panel(), form).isEmpty());
  }

  @Test
  void a_grade_without_an_analysis_is_refused() {
    var scene = fixture.opened();
    var form = fixture.form(scene, 0, scene.hospital());
    fixture.fill(scene.nurse(), form, "good", "good");
    fixture.save(
        scene.nurse(),
        form,
        Map.of("grade-recognition", AuditFixture.value(new Value.Choice("good"))));
    var invalid = assertInstanceOf(FormOutcome.Invalid.class, fixture.send(scene.nurse(), form));
    assertEquals(
        List.of("/answers/grade-recognition/comment"),
        invalid.findings().stream().map(Finding::pointer).toList());
    fixture.save(scene.nurse(), form, Map.of("grade-recognition", AuditFixture.graded("good")));
    assertInstanceOf(FormOutcome.Sent.class, fixture.send(scene.nurse(), form));
    assertInstanceOf(
        FormOutcome.Refused.class,
        fixture.save(
            scene.nurse(), form, Map.of("grade-recognition", AuditFixture.graded("inadequate"))));
  }

  @Test
  void not_enough_on_file_needs_no_analysis() {
    var scene = fixture.opened();
    var form = fixture.form(scene, 0, scene.hospital());
    fixture.fill(scene.nurse(), form, "good", "good");
    fixture.save(
        scene.nurse(),
        form,
        Map.of("grade-recognition", AuditFixture.value(new Value.Choice("not-on-file"))));
    assertInstanceOf(FormOutcome.Sent.class, fixture.send(scene.nurse(), form));
  }

  @Test
  void text_that_may_identify_a_child_is_refused_and_nobody_can_confirm_it() {
    var scene = fixture.opened();
    var form = fixture.form(scene, 0, scene.hospital());
    var words = AuditFixture.value(new Value.Words("NHS number 943 476 5919 was on file."));
    var invalid =
        assertInstanceOf(
            FormOutcome.Invalid.class,
            fixture.save(scene.nurse(), form, Map.of("strength", words)));
    assertEquals("answer/identifier", invalid.findings().getFirst().code());
    assertFalse(invalid.findings().getFirst().message().contains("confirm"));
    assertEquals(true, invalid.findings().getFirst().args().get("removeOnly"));
  }

  @Test
  void nobody_reads_a_form_before_the_last_agency_of_the_case_has_sent_theirs() {
    var scene = fixture.opened();
    var first = fixture.cases(scene).getFirst();
    var hospital = fixture.form(scene, 0, scene.hospital());
    fixture.fill(scene.nurse(), hospital, "good", "good");
    fixture.send(scene.nurse(), hospital);
    assertTrue(panels.find(scene.lead(), fixture.audit(scene), first).isEmpty());
    assertTrue(panels.find(scene.panel(), fixture.audit(scene), first).isEmpty());
    assertInstanceOf(
        Outcome.NotIn.class, fixture.grade(scene, scene.panel(), 0, "overall", "good", 0));
    var police = fixture.form(scene, 0, scene.police());
    fixture.notInvolved(scene.officer(), police);
    fixture.send(scene.officer(), police);
    assertEquals(
        2, panels.find(scene.panel(), fixture.audit(scene), first).orElseThrow().forms().size());
    assertTrue(panels.find(scene.nurse(), fixture.audit(scene), first).isEmpty());
  }

  @Test
  void a_second_member_who_judges_the_same_is_shown_what_the_first_judged() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    assertInstanceOf(
        Outcome.Saved.class, fixture.grade(scene, scene.panel(), 0, "overall", "good", 0));
    var stale =
        assertInstanceOf(
            Outcome.Stale.class,
            fixture.grade(scene, scene.otherPanel(), 0, "overall", "inadequate", 0));
    assertEquals("Good", stale.theirs().grade().label());
    assertInstanceOf(
        Outcome.Saved.class,
        fixture.grade(scene, scene.otherPanel(), 0, "overall", "inadequate", 1));
  }

  @Test
  void a_judgement_has_reasons_and_is_flagged_above_an_inadequate_domain() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "inadequate", "good");
    assertEquals(
        new Outcome.Saved(false),
        fixture.grade(scene, scene.panel(), 0, "recognition", "inadequate", 0));
    assertEquals(
        new Outcome.Saved(true), fixture.grade(scene, scene.panel(), 0, "overall", "good", 0));
    assertEquals(
        new Outcome.Saved(false),
        fixture.grade(scene, scene.panel(), 0, "overall", "inadequate", 1));
    assertInstanceOf(
        Outcome.Invalid.class,
        fixture.grade(scene, scene.panel(), 1, "overall", "not-involved", 0));
    assertInstanceOf(
        Outcome.NotFound.class, fixture.grade(scene, scene.pas(), 1, "overall", "good", 0));
  }

  @Test
  void what_a_member_does_not_agree_with_is_kept_with_the_judgement_and_counted() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    var subject = fixture.cases(scene).getFirst();
    var apart = "One of us sees a child who was not asked, and would say inadequate.";
    var held =
        assertInstanceOf(
            Outcome.Invalid.class,
            grade(scene, subject, "Tom Baker, born 3 May 2015, was not asked"));
    assertEquals(List.of("disagreement"), List.copyOf(held.faults().keySet()));
    assertInstanceOf(Outcome.Saved.class, grade(scene, subject, apart));
    fixture.grade(scene, scene.panel(), 0, "recognition", "good", 0);
    var kept = panels.find(scene.panel(), fixture.audit(scene), subject).orElseThrow();
    assertEquals(apart, kept.grades().get("overall").disagreement());
    var figures = counts.find(scene.panel(), scene.auditId()).orElseThrow();
    assertEquals(1, figures.disagreed());
    assertEquals(2, figures.judged());
    assertEquals(
        "On 1 of 2 judgements a member did not agree. Their reasons are kept with the case.",
        FigureTables.disagreements(figures));
  }

  private Outcome grade(AuditFixture.Scene scene, AuditCase subject, String apart) {
    var wanted =
        new GradeCase.Wanted("overall", "requires-improvement", "Late, but done", apart, 0);
    return grading.grade(scene.panel(), fixture.audit(scene), subject, wanted);
  }

  @Test
  void an_audit_with_a_form_missing_is_not_closed() {
    var scene = fixture.opened();
    var missing = closing.close(scene.lead(), fixture.audit(scene));
    assertTrue(missing.getFirst().contains("have not sent all their forms"), missing.toString());
    fixture.sendAll(scene, "good", "good");
    assertEquals(2, closing.close(scene.lead(), fixture.audit(scene)).size(), "grades, key line");
    fixture.judgeAll(scene, "good", "good");
    assertFalse(closing.close(scene.panel(), fixture.audit(scene)).isEmpty(), "not theirs to do");
    assertEquals(List.of(), closing.close(scene.lead(), fixture.audit(scene)));
    assertTrue(fixture.audit(scene).is(AuditState.CLOSED));
    assertInstanceOf(
        Outcome.NotFound.class, fixture.grade(scene, scene.panel(), 0, "overall", "good", 1));
    assertTrue(audits.find(scene.executive(), scene.auditId()).isPresent());
  }

  @Test
  void a_safety_concern_stops_the_form_until_somebody_says_what_was_done() {
    var scene = fixture.opened();
    var form = fixture.form(scene, 0, scene.hospital());
    fixture.fill(scene.nurse(), form, "good", "good");
    var saved =
        assertInstanceOf(
            FormOutcome.Saved.class,
            fixture.save(
                scene.nurse(),
                form,
                Map.of("unsafe-now", AuditFixture.value(new Value.Flag(true)))));
    assertTrue(saved.stopped());
    assertInstanceOf(
        FormOutcome.Refused.class,
        fixture.save(
            scene.nurse(), form, Map.of("grade-overall", AuditFixture.graded("inadequate"))));
    assertInstanceOf(
        FormOutcome.Saved.class,
        fixture.save(
            scene.nurse(),
            form,
            Map.of("unsafe-told", AuditFixture.value(new Value.Words("Team manager at 11.20")))));
    assertInstanceOf(FormOutcome.Refused.class, fixture.send(scene.nurse(), form));
    var concern = safety.of(fixture.audit(scene)).getFirst();
    var id = Objects.requireNonNull(concern.id());
    assertTrue(safety.find(scene.officer(), id).isEmpty(), "a record of another agency");
    assertTrue(safety.find(scene.matron(), id).isPresent());
    assertInstanceOf(SafetyConcerns.Outcome.Invalid.class, safety.close(scene.lead(), id, "Done"));
    assertInstanceOf(
        SafetyConcerns.Outcome.Closed.class,
        safety.close(scene.lead(), id, "The duty team visited at 14.00 the same day"));
    assertInstanceOf(FormOutcome.Sent.class, fixture.send(scene.nurse(), form));
    assertEquals(1, safety.of(fixture.audit(scene)).size());
  }
}
