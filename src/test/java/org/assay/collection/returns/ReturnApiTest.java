package org.assay.collection.returns;

import static org.assay.collection.returns.ReturnFixture.DOCUMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class ReturnApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMPLETE =
      """
      { "answers": {
        "dsl": { "version": 0, "value": "met", "evidence": [ { "kind": "policy", "text": "Our policy" } ] },
        "policy": { "version": 0, "value": false },
        "heard": { "version": 0, "impact": { "claim": "Safer", "who": "Year 6", "sources": ["data"], "date": "2026-05-01", "level": 3 } },
        "listens": { "version": 0, "value": "4" } } }
      """;

  // Not the server itself, which starts after the clock that this class gives it.
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;

  @Inject ReturnFixture fixture;
  @Inject Returns returns;
  @Inject TokenFixture tokens;

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

  private HttpResponse<String> send(Caller caller, MutableHttpRequest<?> request) {
    return HttpFixture.exchange(client, request.bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return send(caller, HttpRequest.GET("/api/v1" + path));
  }

  private HttpResponse<String> put(Caller caller, String path, String body) {
    return send(
        caller,
        HttpRequest.PUT("/api/v1/returns/" + scene.returnId() + path, body)
            .contentType(MediaType.APPLICATION_JSON_TYPE));
  }

  private HttpResponse<String> post(Caller caller, String step, String body) {
    return send(
        caller,
        HttpRequest.POST("/api/v1/returns/" + scene.returnId() + "/" + step, body)
            .contentType(MediaType.APPLICATION_JSON_TYPE));
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.code(), answer.body());
    return JSON.readTree(answer.body());
  }

  private static JsonNode problem(int status, String code, HttpResponse<String> answer)
      throws Exception {
    var problem = json(status, answer);
    assertEquals("application/problem+json", answer.getContentType().orElseThrow().getName());
    assertEquals(code, problem.path("code").asText());
    assertEquals(status, problem.path("status").asInt());
    assertFalse(problem.path("detail").asText().isBlank());
    return problem;
  }

  @Test
  void the_whole_way_from_the_cycle_to_the_scorecard() throws Exception {
    var cycle = json(200, get(scene.respondent(), "/cycles")).get(0);
    assertEquals("open", cycle.path("phase").asText());
    var questions =
        get(scene.respondent(), "/cycles/" + cycle.path("id").asLong() + "/question-set");
    assertEquals(JSON.readTree(DOCUMENT), json(200, questions));
    var returnId =
        json(200, get(scene.respondent(), "/returns?cycle=" + cycle.path("id").asLong()))
            .get(0)
            .path("id")
            .asLong();
    assertEquals(scene.returnId(), returnId);

    var saved = json(200, put(scene.respondent(), "/answers", COMPLETE));
    assertEquals("in-progress", saved.path("status").asText());
    assertEquals(1, saved.path("versions").path("dsl").asInt());
    assertTrue(
        json(200, get(scene.respondent(), "/returns/" + returnId + "/validation"))
            .path("valid")
            .asBoolean());
    assertEquals(
        "awaiting-sign-off",
        json(200, post(scene.respondent(), "submission", "")).path("status").asText());
    assertEquals(
        "submitted", json(200, post(scene.approver(), "sign-off", "")).path("status").asText());

    var card = json(200, get(scene.pasMember(), "/returns/" + returnId + "/scorecard"));
    assertEquals(2.0 / 3, card.path("compliance").path("ratio").asDouble() * 1.0, 0.34);
    assertEquals(
        "answered",
        json(200, get(scene.pasMember(), "/returns/" + returnId + "/answers"))
            .path("answers")
            .path("dsl")
            .path("standing")
            .asText());
  }

  @Test
  void a_question_set_that_the_client_has_is_not_sent_again() {
    var path = "/cycles/" + scene.cycle().id() + "/question-set";
    var tag = get(scene.respondent(), path).header("ETag");
    assertEquals("\"" + scene.cycle().sha256() + "\"", tag);
    var again =
        send(scene.respondent(), HttpRequest.GET("/api/v1" + path).header("If-None-Match", tag));
    assertEquals(304, again.code());
  }

  @Test
  void what_was_read_can_be_sent_back_as_it_is() throws Exception {
    put(scene.respondent(), "/answers", COMPLETE);
    var read =
        (ObjectNode)
            json(200, get(scene.respondent(), "/returns/" + scene.returnId() + "/answers"));
    var body = JSON.createObjectNode();
    var answers = (ObjectNode) read.get("answers");
    answers.remove("policy-date");
    body.set("answers", answers);
    var saved = json(200, put(scene.respondent(), "/answers", body.toString()));
    assertEquals(1, saved.path("version").asInt());
  }

  @Test
  void one_answer_is_saved_by_itself_and_faults_point_into_its_body() throws Exception {
    assertEquals(
        1,
        json(
                200,
                put(scene.respondent(), "/answers/note", "{\"version\": 0, \"value\": \"Hello\"}"))
            .path("versions")
            .path("note")
            .asInt());
    var wrong =
        problem(
            422,
            "answers/invalid",
            put(scene.respondent(), "/answers/note", "{\"version\": 1, \"value\": 7}"));
    assertEquals("/value", wrong.path("errors").get(0).path("pointer").asText());
    var unknown =
        problem(
            422,
            "answers/invalid",
            put(scene.respondent(), "/answers/nothing", "{\"version\": 0, \"value\": 7}"));
    assertEquals("answer/unknown-question", unknown.path("errors").get(0).path("code").asText());
  }

  @Test
  void every_fault_is_named_with_code_pointer_and_question_and_nothing_is_saved() throws Exception {
    var body =
        """
        { "answers": {
          "dsl": { "version": 0, "value": "green" },
          "policy": { "version": 0, "value": "maybe" },
          "policy-date": { "version": 0, "value": "2026-03-01" },
          "note": { "value": "No version" },
          "nobody": { "version": 0, "value": 1 } } }
        """;
    var errors =
        problem(422, "answers/invalid", put(scene.respondent(), "/answers", body)).path("errors");
    assertEquals(
        Set.of("answer/option", "answer/type", "answer/version", "answer/unknown-question"),
        new TreeSet<>(errors.findValuesAsText("code")));
    assertTrue(
        errors.findValuesAsText("pointer").contains("/answers/dsl/value"), errors.toString());
    assertTrue(errors.findValuesAsText("question").contains("policy"));
    assertEquals(
        "not-started",
        json(200, get(scene.respondent(), "/returns/" + scene.returnId())).path("status").asText());
  }

  @Test
  void an_answer_to_a_hidden_question_is_refused() throws Exception {
    var body =
        "{ \"answers\": { \"policy-date\": { \"version\": 0, \"value\": \"2026-03-01\" } } }";
    var errors =
        problem(422, "answers/invalid", put(scene.respondent(), "/answers", body)).path("errors");
    assertEquals("answer/hidden", errors.get(0).path("code").asText());
  }

  @Test
  void a_stale_version_gets_the_other_answer_and_its_version() throws Exception {
    put(scene.respondent(), "/answers/note", "{\"version\": 0, \"value\": \"First\"}");
    var stale =
        problem(
            409,
            "answers/stale",
            put(scene.approver(), "/answers/note", "{\"version\": 0, \"value\": \"Second\"}"));
    var error = stale.path("errors").get(0);
    assertEquals("First", error.path("theirs").path("value").asText());
    assertEquals(1, error.path("version").asInt());
    assertEquals("Ada Respondent", error.path("by").asText());
    json(200, put(scene.approver(), "/answers/note", "{\"version\": 1, \"value\": \"Second\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"answers\": |",
        "{\"answers\": {}} x|",
        "{\"answers\": {\"note\": {}, \"note\": {}}}|"
      })
  void broken_json_is_a_400_that_says_where(String body) throws Exception {
    var problem = problem(400, "json/unreadable", put(scene.respondent(), "/answers", body));
    assertTrue(problem.path("detail").asText().contains("line 1"), problem.toString());
  }

  @Test
  void json_that_is_too_deep_or_too_long_is_a_400_and_no_fault_of_the_service() throws Exception {
    var deep = "{\"answers\": " + "[".repeat(500) + "]".repeat(500) + "}";
    var digits = "{\"answers\": {\"note\": {\"version\": 0, \"value\": " + "9".repeat(2000) + "}}}";
    for (var body : List.of(deep, digits)) {
      var problem = problem(400, "json/unreadable", put(scene.respondent(), "/answers", body));
      assertTrue(problem.path("detail").asText().contains("too"), problem.toString());
    }
  }

  @Test
  void a_version_is_a_whole_number() throws Exception {
    for (var version : List.of("1.5", "1e2", "1e-400", "null")) {
      var body = "{\"answers\": {\"note\": {\"version\": " + version + "}}}";
      var problem = problem(422, "answers/invalid", put(scene.respondent(), "/answers", body));
      assertTrue(problem.toString().contains("answer/version"), problem.toString());
    }
  }

  @Test
  void a_body_that_is_json_and_no_answers_is_a_422() throws Exception {
    problem(422, "answers/invalid", put(scene.respondent(), "/answers", "[1, 2]"));
    problem(
        422,
        "answers/invalid",
        put(scene.respondent(), "/answers", "{\"answers\": [], \"other\": 1}"));
  }

  @Test
  void a_body_too_large_and_one_of_another_kind_are_refused() {
    var large =
        "{ \"answers\": { \"note\": { \"version\": 0, \"value\": \""
            + "x".repeat(2_200_000)
            + "\" } } }";
    assertEquals(413, put(scene.respondent(), "/answers", large).code());
    var text =
        HttpRequest.PUT("/api/v1/returns/" + scene.returnId() + "/answers", COMPLETE)
            .contentType(MediaType.TEXT_PLAIN_TYPE);
    assertEquals(415, send(scene.respondent(), text).code());
  }

  @Test
  void a_closed_cycle_is_a_409() throws Exception {
    clock.set(CycleFixture.CLOSED);
    problem(409, "return/cycle-closed", put(scene.respondent(), "/answers", COMPLETE));
  }

  @Test
  void an_incomplete_return_is_a_422_with_everything_that_is_missing() throws Exception {
    var errors =
        problem(422, "return/incomplete", post(scene.respondent(), "submission", ""))
            .path("errors");
    assertTrue(
        errors.findValuesAsText("question").containsAll(List.of("dsl", "policy", "listens")),
        errors.toString());
  }

  @Test
  void a_step_that_is_somebody_elses_is_a_403_and_one_out_of_turn_a_409() throws Exception {
    problem(403, "return/not-an-approver", post(scene.respondent(), "sign-off", ""));
    problem(409, "return/not-sent", post(scene.approver(), "sign-off", ""));
    put(scene.respondent(), "/answers", COMPLETE);
    post(scene.respondent(), "submission", "");
    problem(422, "return/incomplete", post(scene.approver(), "send-back", "{\"reason\": \" \"}"));
    assertEquals(
        "in-progress",
        json(200, post(scene.approver(), "send-back", "{\"reason\": \"Say more\"}"))
            .path("status")
            .asText());
    post(scene.respondent(), "submission", "");
    post(scene.approver(), "sign-off", "");
    problem(
        403,
        "return/not-a-moderator",
        post(scene.respondent(), "reopening", "{\"reason\": \"x\"}"));
    assertEquals(
        "reopened",
        json(200, post(scene.moderator(), "reopening", "{\"reason\": \"1.2\"}"))
            .path("status")
            .asText());
  }

  @Test
  void a_return_is_taken_back_until_it_is_signed() throws Exception {
    problem(409, "return/not-sent", post(scene.respondent(), "recall", ""));
    put(scene.respondent(), "/answers", COMPLETE);
    post(scene.respondent(), "submission", "");
    assertEquals(
        "in-progress", json(200, post(scene.respondent(), "recall", "")).path("status").asText());
    post(scene.respondent(), "submission", "");
    post(scene.approver(), "sign-off", "");
    problem(409, "return/submitted", post(scene.respondent(), "recall", ""));
    problem(404, "return/not-found", post(scene.pasMember(), "recall", ""));
  }

  @Test
  void for_a_stranger_nothing_is_found() throws Exception {
    put(scene.respondent(), "/answers", COMPLETE);
    var south = fixture.scene("south", 2);
    for (var caller : List.of(scene.stranger(), south.respondent(), south.pasMember())) {
      for (var what : List.of("", "/answers", "/validation", "/scorecard")) {
        problem(404, "return/not-found", get(caller, "/returns/" + scene.returnId() + what));
      }
      problem(404, "return/not-found", put(caller, "/answers", COMPLETE));
      problem(404, "return/not-found", post(caller, "submission", ""));
      problem(404, "return/not-found", post(caller, "recall", ""));
      problem(404, "return/not-found", post(caller, "sign-off", ""));
      problem(404, "return/not-found", post(caller, "send-back", "{\"reason\": \"x\"}"));
    }
    problem(404, "cycle/unknown", get(south.respondent(), "/cycles/" + scene.cycle().id()));
    problem(
        404,
        "cycle/unknown",
        get(south.respondent(), "/cycles/" + scene.cycle().id() + "/question-set"));
    assertEquals(
        0, json(200, get(south.pasMember(), "/returns?cycle=" + scene.cycle().id())).size());
  }

  @Test
  void the_partnership_sees_progress_and_no_draft() throws Exception {
    put(scene.respondent(), "/answers", COMPLETE);
    assertEquals(
        "in-progress",
        json(200, get(scene.pasMember(), "/returns/" + scene.returnId())).path("status").asText());
    for (var what : List.of("/answers", "/validation", "/scorecard")) {
      problem(
          404, "return/not-found", get(scene.pasMember(), "/returns/" + scene.returnId() + what));
    }
  }

  @Test
  void the_list_comes_in_slices_each_of_which_leads_to_the_next() throws Exception {
    for (var caller :
        List.of(scene.pasMember(), scene.groupLead(), scene.respondent(), scene.admin())) {
      var seen = new ArrayList<Long>();
      var path = "/returns?size=1";
      while (path != null) {
        var answer = get(caller, path);
        json(200, answer).forEach(it -> seen.add(it.path("id").asLong()));
        var link = answer.header("Link");
        path = link == null ? null : link.substring(link.indexOf("/returns"), link.indexOf('>'));
      }
      var all =
          returns.list(caller, null).stream().map(it -> it.agencyReturn().id()).sorted().toList();
      assertEquals(all, seen);
    }
  }

  @Test
  void whoever_is_not_signed_in_gets_a_401() {
    var request = HttpRequest.GET("/api/v1/returns").accept(MediaType.APPLICATION_JSON_TYPE);
    assertEquals(401, HttpFixture.exchange(client, request).code());
  }

  @Test
  void the_api_describes_every_address() throws Exception {
    var paths =
        json(200, HttpFixture.exchange(client, HttpRequest.GET("/openapi/assay.json")))
            .path("paths");
    for (var path :
        List.of(
            "/api/v1/cycles",
            "/api/v1/cycles/{id}/question-set",
            "/api/v1/returns",
            "/api/v1/returns/{id}",
            "/api/v1/returns/{id}/answers",
            "/api/v1/returns/{id}/answers/{question}",
            "/api/v1/returns/{id}/validation",
            "/api/v1/returns/{id}/submission",
            "/api/v1/returns/{id}/recall",
            "/api/v1/returns/{id}/sign-off",
            "/api/v1/returns/{id}/send-back",
            "/api/v1/returns/{id}/reopening",
            "/api/v1/returns/{id}/scorecard")) {
      assertTrue(paths.has(path), path + " in " + paths);
    }
    assertFalse(paths.toString().contains("organisationId\",\"in\""), "the caller is no parameter");
  }

  @Test
  void text_that_may_identify_a_child_is_refused_until_it_is_confirmed() throws Exception {
    var text = "\"value\": \"Case 943 476 5919.\"";
    var problem =
        problem(
            422,
            "answers/invalid",
            put(scene.respondent(), "/answers/note", "{\"version\": 0, " + text + "}"));
    var error = problem.path("errors").get(0);
    assertEquals("answer/identifier", error.path("code").asText());
    assertEquals("/answers/note/value", error.path("pointer").asText());
    assertEquals("value", error.path("args").path("field").asText());
    assertEquals(5, error.path("args").path("found").get(0).path("start").asInt());

    var empty = ", \"confirmed\": {}}";
    var refused = put(scene.respondent(), "/answers/note", "{\"version\": 0, " + text + empty);
    assertEquals(
        "answer/confirmation",
        problem(422, "answers/invalid", refused).path("errors").get(0).path("code").asText());

    var confirmed = ", \"confirmed\": {\"/value\": \"This is the number of a policy.\"}}";
    json(200, put(scene.respondent(), "/answers/note", "{\"version\": 0, " + text + confirmed));
  }
}
