package org.assay.assurance.caseaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.assurance.caseaudit.AuditFixture.Scene;
import org.assay.assurance.caseaudit.files.AttachFile;
import org.assay.assurance.caseaudit.files.AttachFile.Outcome;
import org.assay.assurance.caseaudit.form.FormOutcome;
import org.assay.assurance.caseaudit.form.SafetyConcerns;
import org.assay.assurance.caseaudit.form.SendBackForm;
import org.assay.assurance.caseaudit.form.SentBacks;
import org.assay.assurance.caseaudit.panel.Panels;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.evidence.EvidenceFiles;
import org.assay.evidence.FormFiles;
import org.assay.evidence.KeepEvidence;
import org.assay.evidence.KeepOutcome;
import org.assay.evidence.Upload;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of an agency's form, forms that are sent back, forms for programs, and who read them. */
@DatabaseTest
class FormFilesTest {
  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject AttachFile attach;
  @Inject FormFiles files;
  @Inject EvidenceFiles evidence;
  @Inject KeepEvidence keep;
  @Inject SendBackForm sending;
  @Inject SentBacks sentBacks;
  @Inject SafetyConcerns safety;
  @Inject Panels panels;
  @Inject Sql sql;
  @Inject EmbeddedServer server;
  @Inject TokenFixture tokens;

  private Scene scene;
  private long form;

  @BeforeEach
  void opened() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    scene = fixture.opened();
    form = fixture.form(scene, 0, scene.hospital());
  }

  private static Upload upload(String name) {
    var bytes = "The chronology was kept.".getBytes(StandardCharsets.UTF_8);
    return new Upload(
        name, new ByteArrayInputStream(bytes), LocalDate.of(2026, 10, 1), "It is nobody’s at all");
  }

  private long attached(String question) {
    return assertInstanceOf(
            Outcome.Attached.class,
            attach.attach(scene.nurse(), form, question, upload("chronology.txt"), "log"))
        .fileId();
  }

  private void sendBoth() {
    fixture.fill(scene.nurse(), form, "good", "good");
    assertInstanceOf(FormOutcome.Sent.class, fixture.send(scene.nurse(), form));
    var police = fixture.form(scene, 0, scene.police());
    fixture.notInvolved(scene.officer(), police);
    assertInstanceOf(FormOutcome.Sent.class, fixture.send(scene.officer(), police));
  }

  private int status(Caller caller, String path) {
    return get(caller, path).code();
  }

  private io.micronaut.http.HttpResponse<String> get(Caller caller, String path) {
    try (var client = HttpFixture.stayingClient(server.getURL())) {
      return HttpFixture.exchange(
          client,
          HttpRequest.GET(path)
              .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE)
              .bearerAuth(tokens.of(caller)));
    }
  }

  private io.micronaut.http.HttpResponse<String> send(Caller caller, String path, String json) {
    try (var client = HttpFixture.client(server.getURL())) {
      var request = json == null ? HttpRequest.POST(path, "") : HttpRequest.PUT(path, json);
      return HttpFixture.exchange(
          client,
          request
              .contentType(MediaType.APPLICATION_JSON_TYPE)
              .accept(MediaType.ALL_TYPE)
              .bearerAuth(tokens.of(caller)));
    }
  }

  @Test
  void a_file_is_the_agencys_own_until_every_form_of_the_case_is_in() {
    var file = attached("involved");
    var own = "/audit-forms/" + form + "/files/" + file;
    var side =
        "/audits/"
            + scene.auditId()
            + "/panel/"
            + fixture.cases(scene).getFirst().caseId()
            + "/files/"
            + file;
    assertEquals(200, status(scene.nurse(), own));
    assertEquals(404, status(scene.matron(), own), "of the agency, and no case auditor");
    assertEquals(404, status(scene.officer(), own));
    assertEquals(404, status(scene.nurse(), "/evidence/" + file), "only by its form");
    assertEquals(404, status(scene.panel(), side));
    assertTrue(evidence.find(scene.matron(), file).isEmpty());
    sendBothWith(file);
    assertEquals(200, status(scene.panel(), side));
    assertEquals(404, status(scene.nurse(), side.replace("/audits/", "/audit-forms/")));
    assertInstanceOf(
        FormOutcome.Refused.class, attach.remove(scene.nurse(), form, file), "it was sent");
  }

  /** Keeps the file behind the answer while the rest is filled in. */
  private void sendBothWith(long file) {
    var item = new Answer.EvidenceItem("log", Answer.EvidenceItem.Form.FILE, "" + file, null);
    fixture.fill(scene.nurse(), form, "good", "good");
    fixture.save(
        scene.nurse(),
        form,
        Map.of(
            "involved",
            new Answer(new Value.Choice("yes"), null, null, null, List.of(item), null, null)));
    fixture.send(scene.nurse(), form);
    var police = fixture.form(scene, 0, scene.police());
    fixture.notInvolved(scene.officer(), police);
    fixture.send(scene.officer(), police);
  }

  @Test
  void a_name_that_may_identify_a_child_is_refused_whatever_reason_is_given() {
    var refused =
        attach.attach(scene.nurse(), form, "involved", upload("born 12-03-2014.txt"), null);
    assertInstanceOf(Outcome.NameRefused.class, refused);
    assertEquals(List.of(), files.of(scene.partnership().id(), form));
  }

  @Test
  void a_file_of_elsewhere_stands_behind_no_answer_of_the_form_and_a_removed_one_behind_none() {
    var large =
        assertInstanceOf(KeepOutcome.Kept.class, keep.keepAtLarge(scene.nurse(), upload("a.txt")));
    assertInstanceOf(
        Outcome.Wrong.class, attach.again(scene.nurse(), form, "involved", "" + large.file().id()));
    var file = attached("involved");
    assertInstanceOf(FormOutcome.Saved.class, attach.remove(scene.nurse(), form, file));
    assertEquals(List.of(), fixture.read(scene.nurse(), form).stored("involved").answer().files());
    assertEquals(404, status(scene.nurse(), "/audit-forms/" + form + "/files/" + file));
  }

  @Test
  void a_form_that_is_sent_back_hides_every_grade_of_the_case_until_it_is_sent_again() {
    sendBoth();
    var audit = fixture.audit(scene);
    var first = fixture.cases(scene).getFirst();
    assertTrue(panels.find(scene.panel(), audit, first).isPresent());
    assertInstanceOf(
        SendBackForm.Outcome.NotFound.class,
        sending.sendBack(scene.panel(), audit, form, "Say what the visits showed"));
    assertInstanceOf(
        SendBackForm.Outcome.Invalid.class,
        sending.sendBack(scene.lead(), audit, form, "Look at NHS number 943 476 5919"));
    assertInstanceOf(
        SendBackForm.Outcome.SentBackNow.class,
        sending.sendBack(scene.lead(), audit, form, "Say what the visits showed"));
    assertTrue(panels.find(scene.panel(), audit, first).isEmpty());
    assertTrue(
        get(scene.nurse(), "/audit-forms/" + form).body().contains("what the visits showed"));
    assertEquals(1, letters());
    assertInstanceOf(
        SendBackForm.Outcome.TooLate.class,
        sending.sendBack(scene.lead(), audit, form, "Once more"),
        "it is with the agency");
    fixture.save(scene.nurse(), form, Map.of("grade-overall", AuditFixture.graded("inadequate")));
    assertInstanceOf(FormOutcome.Sent.class, fixture.send(scene.nurse(), form));
    fixture.grade(scene, scene.panel(), 0, "overall", "good", 0);
    assertInstanceOf(
        SendBackForm.Outcome.TooLate.class,
        sending.sendBack(scene.lead(), audit, form, "Too late"),
        "the panel has begun");
    assertEquals(
        List.of("answered", "sent", "sent-back", "answered", "sent"),
        sql.list(
            "select kind from change_trail where sheet_id = ? order by seq",
            row -> row.getString(1),
            fixture.read(scene.nurse(), form).sheet().id()));
  }

  private long letters() {
    return sql.count(
        "select count(*) from letter where person_id = ? and subject_id = ? and kind ="
            + " 'audit-form-back'",
        scene.nurse().personId(),
        form);
  }

  @Test
  void a_program_lists_reads_fills_and_sends_the_own_agencys_forms_alone() {
    var base = "/api/v1/audit-forms/" + form;
    var all = get(scene.nurse(), "/api/v1/audits/" + scene.auditId() + "/forms").body();
    assertTrue(all.contains("\"id\":" + form), all);
    assertFalse(all.contains("\"organisationId\":" + scene.police().id()), all);
    assertEquals(404, status(scene.officer(), base + "/answers"));
    assertEquals(404, status(scene.matron(), base + "/answers"));
    var early = send(scene.nurse(), base + "/submission", null);
    assertEquals(422, early.code());
    var child =
        "{\"answers\":{\"involved\":{\"version\":0,\"comment\":\"NHS number 943 476 5919\"}}}";
    assertEquals(422, send(scene.nurse(), base + "/answers", child).code());
    var saved =
        send(
            scene.nurse(),
            base + "/answers",
            "{\"answers\":{\"unsafe-now\":{\"version\":0,\"value\":false},"
                + "\"involved\":{\"version\":0,\"value\":\"no\"}}}");
    assertEquals(200, saved.code(), saved.body());
    var stale =
        send(
            scene.nurse(),
            base + "/answers",
            "{\"answers\":{\"involved\":{\"version\":0,\"value\":\"yes\"}}}");
    assertEquals(409, stale.code());
    assertTrue(stale.body().contains("answers/stale"));
    assertEquals(200, send(scene.nurse(), base + "/submission", null).code());
    assertTrue(get(scene.nurse(), base).body().contains("\"state\":\"sent\""));
    assertEquals(409, send(scene.nurse(), base + "/answers", "{\"answers\":{}}").code());
  }

  @Test
  void who_read_a_named_form_took_it_away_or_changed_it_is_in_the_access_log() {
    var file = attached("involved");
    assertEquals(200, status(scene.nurse(), "/audit-forms/" + form + "/files/" + file));
    assertEquals(200, status(scene.nurse(), "/audit-forms/" + form + "/workbook.xlsx"));
    sendBoth();
    var path = "/audits/" + scene.auditId() + "/panel/" + fixture.cases(scene).getFirst().caseId();
    assertEquals(200, status(scene.panel(), path));
    var log = get(scene.pas(), "/access?form=" + form).body();
    for (var words :
        List.of(
            "Read the form",
            "Opened a file of evidence",
            "Downloaded the workbook",
            "Sent it to the panel",
            "Changed answers")) {
      assertTrue(log.contains(words), words);
    }
    assertTrue(
        get(scene.matron(), "/access").body().contains("Read the form"), "their agency’s own");
    assertFalse(get(scene.matron(), "/access").body().contains(scene.police().name()));
  }
}
