package org.assay.collection.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.AnswersHash;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.engine.answering.AnswerFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbook over HTTP, for programs. */
@DatabaseTest
class WorkbookApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Returns returns;
  @Inject SaveAnswers saveAnswers;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Reopen reopen;

  private Scene scene;
  private HttpClient client;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    client = HttpFixture.client(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void a_workbook_goes_out_and_comes_back_with_what_was_taken_in() throws Exception {
    var book = new EditedWorkbook(out()).write(at("dsl", "value"), "Partly met");
    var result = send(200, "", book.bytes());
    assertEquals("{\"taken\":1,\"kept\":0,\"agreed\":0}", result.toString());
    assertEquals("{\"taken\":0,\"kept\":0,\"agreed\":1}", send(200, "", book.bytes()).toString());
  }

  @Test
  void a_conflict_is_answered_with_both_until_the_program_says_which_counts() throws Exception {
    var book = new EditedWorkbook(out()).write(at("note", "value"), "Workbook").bytes();
    saveAnswers.save(
        scene.approver(),
        scene.returnId(),
        Draft.of(new AnswerChange("note", 0, AnswerFixture.words("Online"))),
        HiddenAnswerPolicy.KEEP);
    var problem = send(409, "", book);
    assertEquals("workbook/conflicts", problem.path("code").asText());
    var conflict = problem.path("errors").path(0);
    assertEquals("Workbook", conflict.path("workbook").path("value").asText());
    assertEquals("Online", conflict.path("online").path("value").asText());
    assertEquals(
        "{\"taken\":0,\"kept\":1,\"agreed\":0}", send(200, "?conflicts=online", book).toString());
    assertEquals(
        "{\"taken\":1,\"kept\":0,\"agreed\":0}", send(200, "?conflicts=workbook", book).toString());
  }

  @Test
  void faults_are_problems_with_sheet_cell_and_question() throws Exception {
    var problem =
        send(422, "", new EditedWorkbook(out()).write(at("dsl", "value"), "Nearly").bytes());
    assertEquals("workbook/faults", problem.path("code").asText());
    var error = problem.path("errors").path(0);
    assertEquals("1.1", error.path("ref").asText());
    assertEquals("dsl", error.path("question").asText());
    assertEquals("G4", error.path("cell").asText());
    assertEquals("workbook/not-xlsx", send(422, "", new byte[] {1, 2}).path("code").asText());
  }

  @Test
  void a_workbook_changes_no_answer_that_is_locked_while_the_return_is_open_for_others()
      throws Exception {
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    reopen.reopenFor(
        scene.moderator(), scene.returnId(), Map.of("dsl", "Who?"), LocalDate.of(2026, 11, 2));
    var before = AnswersHash.of(read(), Set.of("dsl"));
    var both =
        new EditedWorkbook(out())
            .write(at("note", "value"), "Another word")
            .write(at("dsl", "comment"), "The deputy");

    var problem = send(409, "", both.bytes());

    assertEquals("return/question-locked", problem.path("code").asText());
    assertEquals(before, AnswersHash.of(read(), Set.of("dsl")));
    assertEquals(ReturnFixture.met(), read().answering().answer("dsl"), "all of it, or nothing");
    var one = new EditedWorkbook(out()).write(at("dsl", "comment"), "The deputy");
    assertEquals("{\"taken\":1,\"kept\":0,\"agreed\":0}", send(200, "", one.bytes()).toString());
    assertEquals(before, AnswersHash.of(read(), Set.of("dsl")));
  }

  private ReturnView read() {
    return returns.read(scene.respondent(), scene.returnId()).orElseThrow();
  }

  @Test
  void the_form_comes_as_pdf_and_word_empty_and_filled() {
    for (var file :
        new String[] {"form.pdf", "form.docx", "form.pdf?filled=yes", "form.docx?filled=yes"}) {
      var request = HttpRequest.GET(path("/" + file)).bearerAuth(tokens.of(scene.respondent()));
      var answer = client.toBlocking().exchange(request, byte[].class);
      var start = new String(answer.body(), 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertEquals(file.contains("pdf") ? "%PDF" : "PK\u0003\u0004", start);
      var stranger = HttpRequest.GET(path("/" + file)).bearerAuth(tokens.of(scene.stranger()));
      assertEquals(404, HttpFixture.exchange(client, stranger).code());
    }
  }

  @Test
  void a_stranger_finds_no_return() {
    var request = HttpRequest.GET(path("/workbook.xlsx")).bearerAuth(tokens.of(scene.stranger()));
    assertEquals(404, HttpFixture.exchange(client, request).code());
  }

  private byte[] out() {
    var request = HttpRequest.GET(path("/workbook.xlsx")).bearerAuth(tokens.of(scene.respondent()));
    var answer = client.toBlocking().exchange(request, byte[].class);
    assertTrue(
        answer.header("Content-Disposition").matches("attachment; filename=\"[a-z0-9-]+\\.xlsx\""));
    return answer.body();
  }

  private JsonNode send(int status, String query, byte[] file) throws Exception {
    Caller caller = scene.respondent();
    var body = MultipartBody.builder().addPart("file", "w.xlsx", file).build();
    var request =
        HttpRequest.POST(path("/workbook" + query), body)
            .contentType(MediaType.MULTIPART_FORM_DATA_TYPE)
            .bearerAuth(tokens.of(caller));
    var answer = HttpFixture.exchange(client, request);
    assertEquals(status, answer.code(), answer.body());
    return JSON.readTree(answer.body());
  }

  private String path(String rest) {
    return "/api/v1/returns/" + scene.returnId() + rest;
  }

  private String at(String question, String path) {
    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    return WorkbookFixture.place(view, question, path);
  }
}
