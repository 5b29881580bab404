package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page's script is told when it saves one answer. */
@DatabaseTest
class AutosaveTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Returns returns;

  private ReturnFixture.Scene scene;
  private HttpClient client;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    client = HttpFixture.stayingClient(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> save(Caller caller, String... form) {
    return HttpFixture.exchange(client, request(form).bearerAuth(tokens.of(caller)));
  }

  private io.micronaut.http.MutableHttpRequest<?> request(String... form) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < form.length; i += 2) fields.put(form[i], form[i + 1]);
    return HttpRequest.POST("/returns/" + scene.returnId() + "/standards/leadership", fields)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        .accept(MediaType.APPLICATION_JSON_TYPE);
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.code(), answer.body());
    return JSON.readTree(answer.body());
  }

  private static Document drawn(JsonNode entry) {
    return Jsoup.parse(entry.path("html").asText());
  }

  private String stored(String question) {
    return String.valueOf(
        returns
            .read(scene.respondent(), scene.returnId())
            .orElseThrow()
            .answering()
            .answer(question)
            .value());
  }

  @Test
  void one_answer_is_saved_with_the_hour_and_its_version() throws Exception {
    var saved = json(200, save(scene.respondent(), "note.version", "0", "note.value", "A note"));

    assertEquals("10:30", saved.path("saved").asText());
    assertEquals(1, saved.path("versions").path("note").asInt());
    assertFalse(saved.hasNonNull("asked"));
    assertEquals("Words[text=A note]", stored("note"));
  }

  @Test
  void sending_the_same_again_changes_nothing() throws Exception {
    save(scene.respondent(), "note.version", "0", "note.value", "A note");
    var again = json(200, save(scene.respondent(), "note.version", "0", "note.value", "A note"));

    assertEquals(1, again.path("versions").path("note").asInt());
  }

  @Test
  void an_answer_that_decides_what_is_asked_says_what_is_asked_now() throws Exception {
    var saved = json(200, save(scene.respondent(), "policy.version", "0", "policy.value", "yes"));

    assertEquals(
        List.of("dsl", "policy", "policy-date", "note"),
        JSON.convertValue(saved.path("asked"), List.class));
  }

  @Test
  void a_question_whose_last_row_is_in_use_comes_back_with_another() throws Exception {
    var saved =
        json(
            200,
            save(
                scene.respondent(),
                "dsl.version",
                "0",
                "dsl.value",
                "met",
                "dsl.evidence.0.text",
                "Minutes",
                "dsl.evidence.0.kind",
                "minutes"));

    assertEquals(1, drawn(saved.path("drawn").get(0)).select("[name=dsl.evidence.1.text]").size());
  }

  @Test
  void a_character_that_nobody_can_see_is_refused_beside_the_answer() throws Exception {
    var typed = "A note\u0007 with a bell";
    var refused = json(422, save(scene.respondent(), "note.version", "0", "note.value", typed));

    var question = drawn(refused.path("errors").get(0));
    assertTrue(question.text().contains("a character that cannot be seen"), question.text());
    assertEquals("null", stored("note"));
  }

  @Test
  void a_fault_comes_back_as_the_question_with_what_was_typed() throws Exception {
    var refused =
        json(
            422,
            save(
                scene.respondent(),
                "note.version",
                "0",
                "note.value",
                "Case 943 476 5919 of this week"));
    var question = drawn(refused.path("errors").get(0));

    assertEquals("note", refused.path("errors").get(0).path("question").asText());
    assertEquals("Case 943 476 5919 of this week", question.select("#note-value").text());
    assertEquals(1, question.select("#note-confirm-value").size());
    assertEquals("null", stored("note"));
  }

  @Test
  void a_colleagues_answer_comes_back_beside_ones_own_and_either_can_stay() throws Exception {
    save(scene.approver(), "note.version", "0", "note.value", "Hers");
    var clash = json(409, save(scene.respondent(), "note.version", "0", "note.value", "His"));
    var question = drawn(clash.path("errors").get(0));

    assertEquals("answers/stale", clash.path("code").asText());
    assertTrue(question.text().contains("They answered: Hers (Bea Approver at 10:30)"));
    assertTrue(question.text().contains("You answered: His"));
    assertEquals("1", question.select("[name=note.version]").val());

    save(scene.respondent(), "note.version", "1", "note.value", "His", "note.keep", "theirs");
    assertEquals("Words[text=Hers]", stored("note"));
    save(scene.respondent(), "note.version", "1", "note.value", "His", "note.keep", "mine");
    assertEquals("Words[text=His]", stored("note"));
  }

  @Test
  void without_a_session_a_script_is_told_to_sign_in() throws Exception {
    var refused =
        json(401, HttpFixture.exchange(client, request("note.version", "0", "note.value", "x")));

    assertEquals("sign-in/required", refused.path("code").asText());
  }

  @Test
  void what_somebody_else_typed_before_is_not_saved() throws Exception {
    var other = Long.toString(scene.approver().personId());
    var refused =
        json(
            403,
            save(scene.respondent(), "person", other, "note.version", "0", "note.value", "Hers"));

    assertEquals("session/other-person", refused.path("code").asText());
    assertEquals("null", stored("note"));
  }

  @Test
  void a_stranger_finds_no_return() throws Exception {
    var refused = save(scene.stranger(), "note.version", "0", "note.value", "x");

    assertEquals(404, refused.code());
  }

  @Test
  void without_scripts_a_session_that_ended_gives_back_what_was_typed() throws Exception {
    var target = "/returns/" + scene.returnId() + "/standards/leadership";
    var answer =
        HttpFixture.exchange(
            client,
            request("note.version", "0", "note.value", "Long \"thought\" about")
                .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE));
    var page = Jsoup.parse(answer.body());

    assertEquals(401, answer.code());
    assertEquals(target, page.select("[name=carried-to]").val());
    assertEquals("Long \"thought\" about", page.select("[name=carried:note.value]").val());
  }

  @Test
  void what_is_too_much_to_carry_is_said_to_be() {
    var answer =
        HttpFixture.exchange(
            client,
            request("note.version", "0", "note.value", "x".repeat(600_000))
                .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE));

    assertEquals(413, answer.code());
  }
}
