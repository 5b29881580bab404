package org.assay.collection.bringforward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.collection.bringforward.ForwardFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ProposalApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject EmbeddedServer server;
  @Inject ForwardFixture fixture;
  @Inject TokenFixture tokens;

  private HttpClient client;
  private Scene scene;

  @BeforeEach
  void open() {
    client = HttpFixture.client(server.getURL());
    scene = fixture.scene();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void a_program_reads_last_years_answers_and_confirms_what_it_read() throws Exception {
    var before = proposal(get(scene.lead(), "last-year"), "neglect-tool");
    assertEquals("rescaled", before.path("change").asText());
    assertEquals("yes", before.path("said").get(0).path("answer").path("value").asText());
    assertEquals("met", before.path("proposed").path("value").asText());
    assertEquals("to-confirm", before.path("standing").asText());

    var confirmation =
        Map.of(
            "question",
            "neglect-tool",
            "source",
            "last-cycle",
            "version",
            before.path("version").asInt(),
            "stamp",
            before.path("stamp").asText());
    var answer = post(scene.lead(), Map.of("confirm", List.of(confirmation)));

    assertEquals(200, answer.code(), answer.body());
    var after = proposal(get(scene.lead(), "proposals"), "neglect-tool");
    assertEquals("confirmed", after.path("standing").asText());
    assertEquals(1, after.path("version").asInt());
    var again =
        post(
            scene.lead(),
            Map.of(
                "clear",
                List.of(Map.of("question", "neglect-tool", "source", "last-cycle", "version", 0))));
    assertEquals(409, again.code(), "the answer that it read is no longer there");
  }

  @Test
  void a_stranger_finds_no_return_and_a_wrong_stamp_says_so() throws Exception {
    assertEquals(404, get(scene.other(), "last-year").code());
    assertEquals(404, get(scene.other(), "proposals").code());
    var wrong = Map.of("question", "dsl-time", "source", "last-cycle", "version", 0, "stamp", "x");
    assertEquals(404, post(scene.other(), Map.of("confirm", List.of(wrong))).code());
    var refused = post(scene.lead(), Map.of("confirm", List.of(wrong)));
    assertEquals(422, refused.code());
    assertTrue(refused.body().contains("proposal/changed"), refused.body());
  }

  private HttpResponse<String> get(Caller caller, String what) {
    return HttpFixture.exchange(client, HttpRequest.GET(at(what)).bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> post(Caller caller, Map<String, ?> body)
      throws JsonProcessingException {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST(at("confirmations"), JSON.writeValueAsString(body))
            .bearerAuth(tokens.of(caller)));
  }

  private String at(String what) {
    return "/api/v1/returns/" + scene.returnId() + "/" + what;
  }

  private static JsonNode proposal(HttpResponse<String> answer, String question)
      throws JsonProcessingException {
    for (var it : JSON.readTree(answer.body()).path("proposals")) {
      if (it.path("question").asText().equals(question)) {
        return it;
      }
    }
    throw new AssertionError(answer.body());
  }
}
