package org.assay.collection.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.assurance.caseaudit.AuditFixture;
import org.assay.assurance.caseaudit.AuditFixture.Scene;
import org.assay.collection.answersheet.GuardPolicy;
import org.assay.collection.workbook.ApplyUpload.Taken;
import org.assay.collection.workbook.Uploads.Received;
import org.assay.collection.workbook.Uploads.TakenOut;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.collection.workbook.sheet.WorkbookLayout;
import org.assay.engine.answering.Value;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency's form about a case, out as a workbook and back. */
@DatabaseTest
class FormWorkbookTest {
  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject Uploads uploads;
  @Inject ApplyUpload takeIn;
  @Inject List<WorkbookOwner> owners;

  private WorkbookOwner owner;
  private Scene scene;
  private long form;

  @BeforeEach
  void filled() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    scene = fixture.opened();
    form = fixture.form(scene, 0, scene.hospital());
    fixture.fill(scene.nurse(), form, "good", "good");
    owner =
        owners.stream()
            .filter(it -> it.guard() == GuardPolicy.REMOVE_ONLY)
            .findFirst()
            .orElseThrow();
  }

  private EditedWorkbook out(Caller caller, long id) {
    return new EditedWorkbook(
        assertInstanceOf(TakenOut.File.class, uploads.takeOut(owner, caller, id)).bytes());
  }

  private String at(String question, String path) {
    var sheet = owner.own(scene.nurse(), form).orElseThrow();
    var layout =
        WorkbookLayout.of(
            sheet.edition(), WorkbookLayout.entries(sheet), sheet.answering().answers());
    return WorkbookFixture.place(layout, question, path);
  }

  private Received receive(Caller caller, EditedWorkbook book) {
    return uploads.receive(owner, caller, form, book.bytes());
  }

  @Test
  void it_comes_back_is_looked_at_and_saved_in_the_form() {
    var book = out(scene.nurse(), form).write(at("strength", "value"), "The plan was kept to");
    var review = assertInstanceOf(Received.Waiting.class, receive(scene.nurse(), book)).review();
    var decisions = new UploadDecisions(review.upload().mark(), Map.of(), Map.of(), Map.of());
    assertEquals(new Taken.In(1, 0, 0), takeIn.takeIn(owner, scene.nurse(), form, decisions));
    assertEquals(
        new Value.Words("The plan was kept to"),
        fixture.read(scene.nurse(), form).answering().answer("strength").value());
  }

  @Test
  void what_may_identify_a_child_is_refused_and_does_not_even_wait() {
    var book =
        out(scene.nurse(), form)
            .write(at("strength", "value"), "NHS number 943 476 5919 was on file")
            .write(at("grade-overall", "comment"), "Seen in three places");
    var review = assertInstanceOf(Received.Waiting.class, receive(scene.nurse(), book)).review();
    assertEquals(
        List.of("strength"),
        review.upload().faults().stream().map(WorkbookFault::question).toList());
    assertEquals(List.of("grade-overall"), List.copyOf(review.upload().mine().keySet()));
    assertFalse(review.upload().toString().contains("943 476"));
  }

  @Test
  void a_workbook_of_another_case_or_agency_is_refused_and_a_sent_form_gives_none_out() {
    var other = out(scene.nurse(), fixture.form(scene, 1, scene.hospital()));
    var refused = assertInstanceOf(Received.Rejected.class, receive(scene.nurse(), other));
    assertEquals("workbook/other-form", refused.why().code());
    assertInstanceOf(TakenOut.NotFound.class, uploads.takeOut(owner, scene.officer(), form));
    assertInstanceOf(TakenOut.NotFound.class, uploads.takeOut(owner, scene.lead(), form));
    fixture.send(scene.nurse(), form);
    assertInstanceOf(TakenOut.Closed.class, uploads.takeOut(owner, scene.nurse(), form));
    assertTrue(owner.refusal(scene.nurse(), form).isPresent());
  }
}
