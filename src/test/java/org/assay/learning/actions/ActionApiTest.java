package org.assay.learning.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Action.Wanted;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions for programs, and the plan as a file. */
@DatabaseTest
class ActionApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ActionOrigin ABOUT =
      new ActionOrigin("Autumn", "a", "A. Leadership", "A1 Who leads?");
  private static final String PROOF =
      """
      { "version": 1, "words": "It is minuted", "date": "2026-01-01" }
      """;

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject KeepActions keep;
  @Inject Actions actions;
  @Inject Sql sql;

  private Scene scene;
  private HttpClient client;
  private long id;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    keep("lead", new ActionPlanned("Name a lead", "Head", LocalDate.of(2020, 1, 1), null));
    keep("policy", new ActionPlanned("Agree the policy", "Governors", null, null));
    id = actions.list(scene.respondent()).getFirst().id();
    client = HttpFixture.client(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void actions_are_listed_and_can_be_narrowed() throws Exception {
    var all = JSON.readTree(body(get(scene.respondent(), "/actions")));
    assertEquals(2, all.size());
    assertEquals("overdue", all.get(0).get("age").asText());
    assertEquals("open", all.get(0).get("state").asText());
    var governors = JSON.readTree(body(get(scene.groupLead(), "/actions?lead=Governors")));
    assertEquals("Agree the policy", governors.get(0).get("what").asText());
    assertEquals("[]", body(get(scene.stranger(), "/actions")));
    assertEquals("[]", body(get(scene.respondent(), "/actions?state=done")));
  }

  @Test
  void the_list_comes_in_slices_each_of_which_leads_to_the_next() throws Exception {
    for (var i = 0; i < 5; i++) keep("more" + i, new ActionPlanned("Do " + i, null, null, null));
    for (var caller : List.of(scene.respondent(), scene.groupLead())) {
      var seen = new ArrayList<Long>();
      var path = "/api/v1/actions?state=all&size=3";
      while (path != null) {
        var answer = exchange(caller, HttpRequest.GET(path).accept(MediaType.ALL_TYPE));
        var items = JSON.readTree(body(answer));
        assertTrue(items.size() <= 3);
        items.forEach(it -> seen.add(it.get("id").asLong()));
        var link = answer.header("Link");
        if (link != null) assertTrue(link.endsWith(">; rel=\"next\""), link);
        path = link == null ? null : link.substring(1, link.indexOf('>'));
        assertTrue(path == null || path.contains("state=all"), "the filter goes on");
      }
      assertEquals(actions.list(caller).stream().map(Action::id).sorted().toList(), seen);
    }
  }

  @Test
  void nobody_lists_more_than_two_hundred_at_once() throws Exception {
    for (var query : List.of("?size=201", "?size=0", "?after=-1")) {
      for (var list : List.of("/actions", "/returns")) {
        var answer = get(scene.respondent(), list + query);
        assertEquals(400, answer.code(), list + query);
        assertTrue(body(answer).contains("Enter a"), body(answer));
      }
    }
  }

  @Test
  void one_action_comes_with_its_history() throws Exception {
    post("/notes", "{ \"text\": \"Advertised.\" }", 200);
    var one = JSON.readTree(body(get(scene.respondent(), "/actions/" + id)));
    assertEquals("in-progress", one.get("state").asText());
    assertEquals("Advertised.", one.get("history").get(0).get("words").asText());
    assertEquals("noted", one.get("history").get(0).get("kind").asText());
  }

  @Test
  void an_action_of_somebody_else_does_not_exist() {
    assertEquals(404, get(scene.stranger(), "/actions/" + id).code());
    assertEquals(404, send(scene.stranger(), "/closure", PROOF).code());
    assertEquals(404, send(scene.groupLead(), "/closure", PROOF).code());
  }

  @Test
  void what_cannot_be_kept_is_refused_with_a_code() throws Exception {
    assertEquals("action/invalid", post("/notes", "{}", 422).get("code").asText());
    var held = post("/notes", "{ \"text\": \"NHS number 943 476 5919\" }", 422);
    assertEquals("action/identifier", held.get("code").asText());
    assertEquals("nhs-number", held.get("errors").get(0).get("kind").asText());
    assertEquals("action/not-done", post("/reopening", "{}", 409).get("code").asText());
    var wrong = post("/closure", "{ \"link\": \"ask me\" }", 422);
    assertEquals("/link", wrong.get("errors").get(0).get("pointer").asText());
  }

  @Test
  void an_action_begins_is_closed_and_opens_again_each_with_the_version_that_was_read()
      throws Exception {
    assertEquals(2, post("/progress", "{ \"version\": 1 }", 200).get("version").asInt());
    assertEquals("action/stale", post("/closure", PROOF, 409).get("code").asText());
    var done = post("/closure", PROOF.replace("1,", "2,"), 200);
    assertEquals("done", done.get("state").asText());
    assertEquals("2026-01-01", done.get("proof").get("date").asText());
    assertEquals(
        "action/closed", post("/notes", "{ \"text\": \"More\" }", 409).get("code").asText());
    var open = post("/reopening", "{ \"version\": 3, \"reason\": \"The lead left\" }", 200);
    assertEquals("in-progress", open.get("state").asText());
    assertTrue(open.path("proof").isMissingNode() || open.get("proof").isNull());
  }

  @Test
  void the_plan_is_a_file_of_the_own_actions_and_taking_it_is_logged() {
    for (var file : List.of("plan.pdf", "plan.xlsx", "plan.docx")) {
      var answer = get(scene.respondent(), "/actions/" + file + "?lead=Governors");
      assertEquals(200, answer.code(), file);
      assertTrue(
          answer.header("Content-Disposition").endsWith("action-plan." + file.substring(5) + "\""));
    }
    assertEquals(
        3, sql.count("select count(*) from access_log where subject_kind = 'action-plan'"));
  }

  private JsonNode post(String step, String json, int code) throws Exception {
    var answer = send(scene.respondent(), step, json);
    assertEquals(code, answer.code(), step);
    return JSON.readTree(body(answer));
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return exchange(caller, HttpRequest.GET("/api/v1" + path).accept(MediaType.ALL_TYPE));
  }

  private HttpResponse<String> send(Caller caller, String step, String json) {
    return exchange(
        caller,
        HttpRequest.POST("/api/v1/actions/" + id + step, json)
            .contentType(MediaType.APPLICATION_JSON_TYPE));
  }

  private HttpResponse<String> exchange(Caller caller, MutableHttpRequest<?> request) {
    return HttpFixture.exchange(client, request.bearerAuth(tokens.of(caller)));
  }

  private static String body(HttpResponse<String> answer) {
    return answer.getBody(String.class).orElseThrow();
  }

  private void keep(String key, ActionPlanned plan) {
    keep.keep(
        scene.respondent(),
        scene.schools().getFirst().id(),
        scene.returnId(),
        List.of(new Wanted(key, ABOUT, plan, true)),
        it -> true);
  }
}
