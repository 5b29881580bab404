package org.assay.collection.colleagues;

import static org.assay.collection.colleagues.SharingFixture.VOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.engine.answering.AnswerFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages do with shared returns, programs do too. */
@DatabaseTest
class SharingApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture returnFixture;
  @Inject SharingFixture fixture;
  @Inject TokenFixture tokens;

  private Scene scene;
  private Caller lead;
  private HttpClient client;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = returnFixture.scene();
    lead = scene.respondent();
    client = HttpFixture.client(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private JsonNode send(int status, Caller caller, HttpMethod method, String path, String body)
      throws Exception {
    var request =
        HttpRequest.create(method, "/api/v1/returns/" + scene.returnId() + path)
            .bearerAuth(tokens.of(caller));
    if (!body.isEmpty()) request.contentType(MediaType.APPLICATION_JSON_TYPE).body(body);
    var answer = HttpFixture.exchange(client, request);
    assertEquals(status, answer.code(), path + " " + answer.body());
    return answer.body() == null ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  @Test
  void a_standard_is_given_moved_and_taken_back() throws Exception {
    var colleague = fixture.colleague(scene, "Col League");
    var given =
        send(
            200,
            lead,
            HttpMethod.PUT,
            "/assignments/voice",
            "{\"personId\": %d, \"due\": \"2026-11-01\"}".formatted(colleague.personId()));
    assertEquals("Col League", given.path("holder").asText());
    assertEquals("2026-11-01", given.path("due").asText());
    assertEquals("not-started", given.path("state").asText());
    var ready =
        send(200, colleague, HttpMethod.PUT, "/assignments/voice/state", "{\"state\": \"ready\"}");
    assertEquals("ready", ready.path("state").asText());
    send(404, colleague, HttpMethod.PUT, "/assignments/voice/state", "{\"state\": \"reviewed\"}");
    send(422, lead, HttpMethod.PUT, "/assignments/voice/state", "{\"state\": \"returned\"}");
    var unknown =
        send(400, lead, HttpMethod.PUT, "/assignments/voice/state", "{\"state\": \"asleep\"}");
    assertEquals("/state", unknown.at("/errors/0/pointer").asText());
    assertEquals("Send ready, reviewed or returned.", unknown.at("/errors/0/message").asText());
    assertEquals(1, send(200, colleague, HttpMethod.GET, "/assignments", "").size());
    assertEquals(2, send(200, lead, HttpMethod.GET, "/assignments", "").size());
    send(204, lead, HttpMethod.DELETE, "/assignments/voice", "");
    send(404, colleague, HttpMethod.GET, "/assignments", "");
  }

  @Test
  void somebody_new_is_invited_and_faults_have_a_pointer() throws Exception {
    var invited =
        send(
            200,
            lead,
            HttpMethod.PUT,
            "/assignments/voice",
            "{\"name\": \"Amira Khan\", \"email\": \"amira.khan@school.example\"}");
    assertTrue(invited.path("invited").asBoolean());
    var refused =
        send(
            422, lead, HttpMethod.PUT, "/assignments/voice", "{\"name\": \"A\", \"email\": \"x\"}");
    assertEquals("assignment/invalid", refused.path("code").asText());
    assertEquals("/email", refused.at("/errors/0/pointer").asText());
    send(404, scene.moderator(), HttpMethod.GET, "/assignments", "");
  }

  @Test
  void comments_are_said_read_and_resolved() throws Exception {
    var colleague = fixture.holder(scene, "Col League", VOICE);
    var path = "/questions/heard/comments";
    send(200, colleague, HttpMethod.POST, path, "{\"comment\": \"Which survey?\"}");
    var held =
        send(422, colleague, HttpMethod.POST, path, "{\"comment\": \"NHS number 943 476 5919\"}");
    assertEquals("comment/invalid", held.path("code").asText());
    assertFalse(held.toString().contains("943"), held.toString());
    assertEquals(
        "Which survey?", send(200, lead, HttpMethod.GET, path, "").at("/0/comment").asText());
    var resolved = send(200, lead, HttpMethod.POST, path + "/resolution", "{}");
    assertEquals("Ada Respondent", resolved.at("/0/resolvedBy").asText());
    send(404, scene.pasMember(), HttpMethod.GET, path, "");
  }

  @Test
  void a_history_is_read_and_an_answer_restored() throws Exception {
    fixture.answer(lead, scene, "listens", AnswerFixture.choice("4"));
    fixture.answer(lead, scene, "listens", AnswerFixture.choice("1"));
    var path = "/questions/listens/history";
    var past = send(200, lead, HttpMethod.GET, path, "");
    assertEquals(2, past.size());
    assertEquals("4", past.at("/0/from/value").asText());
    assertTrue(past.at("/1/from").isNull());
    var seq = past.at("/1/seq").asInt();
    send(409, lead, HttpMethod.POST, path + "/" + seq + "/restoration", "{\"version\": 1}");
    var restored =
        send(200, lead, HttpMethod.POST, path + "/" + seq + "/restoration", "{\"version\": 2}");
    assertEquals(3, restored.path("version").asInt());
    assertTrue(send(200, lead, HttpMethod.GET, path, "").at("/0/restored").asBoolean());
    send(404, scene.moderator(), HttpMethod.GET, path, "");
  }
}
