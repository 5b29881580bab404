package org.assay.learning.actions.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.ActionsFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action is closed by a form that brings a file. */
@DatabaseTest
class ProofControllerTest {
  @Inject EmbeddedServer server;
  @Inject ActionsFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Actions actions;
  @Inject Sql sql;

  private HttpClient client;
  private Scene scene;
  private long id;

  @BeforeEach
  void begin() {
    scene = fixture.scene();
    id = actions.list(scene.respondent()).getFirst().id();
    client = HttpFixture.stayingClient(server.getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void a_file_is_proof_enough() {
    assertEquals(303, send(scene.respondent(), dated(file("minutes.txt", "Agreed."))).code());
    var proof = actions.find(scene.respondent(), id).orElseThrow().proof();
    assertNotNull(proof.file());
    var answer = get(scene.respondent());
    assertEquals("minutes.txt", answer.select("a[href=/evidence/" + proof.file() + "]").text());
  }

  @Test
  void a_form_without_a_file_closes_as_well() {
    var form = dated(MultipartBody.builder().addPart("words", "It is minuted"));
    assertEquals(303, send(scene.respondent(), form).code());
  }

  @Test
  void a_file_that_is_refused_says_why_and_leaves_the_rest_as_typed() {
    var form = dated(file("minutes.docx", "no Word file").addPart("words", "It is minuted"));
    var answer = send(scene.respondent(), form);
    assertEquals(422, answer.code());
    var page = page(answer);
    assertTrue(page.select("#upload-error").text().contains("what is in it is plain text"));
    assertEquals("It is minuted", page.select("#words").text());
    assertEquals("1", page.select("#on-month").attr("value"));
    assertEquals(0, files());
  }

  @Test
  void a_file_that_was_kept_is_not_sent_twice_when_something_else_is_missing() {
    var answer = send(scene.respondent(), file("minutes.txt", "Agreed."));
    assertEquals(422, answer.code());
    var kept = page(answer).select("#file option[selected]");
    assertEquals("minutes.txt", kept.text());
    var again = dated(MultipartBody.builder().addPart("file", kept.attr("value")));
    assertEquals(303, send(scene.respondent(), again).code());
    assertEquals(1, files());
  }

  @Test
  void a_file_named_after_a_child_is_held_back_until_it_is_confirmed() {
    var answer = send(scene.respondent(), dated(file("Pupil Jane Smith.txt", "Agreed.")));
    assertEquals(422, answer.code());
    assertFalse(page(answer).select("#confirmed").isEmpty());
    assertEquals(0, files());
    var confirmed = file("Pupil Jane Smith.txt", "Agreed.").addPart("confirmed", "Invented");
    assertEquals(303, send(scene.respondent(), dated(confirmed)).code());
  }

  @Test
  void nothing_is_kept_of_who_may_not_close_the_action() {
    for (var caller : new Caller[] {scene.stranger(), scene.groupLead()}) {
      assertEquals(404, send(caller, dated(file("a.txt", "Agreed."))).code(), caller.name());
    }
    assertEquals(403, send(scene.pasMember(), dated(file("a.txt", "Agreed."))).code());
    assertEquals(0, files());
  }

  private long files() {
    return sql.count("select count(*) from evidence_file where return_id is null");
  }

  private static MultipartBody.Builder file(String name, String content) {
    return MultipartBody.builder()
        .addPart("upload", name, MediaType.TEXT_PLAIN_TYPE, content.getBytes(UTF_8));
  }

  private static MultipartBody.Builder dated(MultipartBody.Builder form) {
    return form.addPart("on.day", "1").addPart("on.month", "1").addPart("on.year", "2026");
  }

  private HttpResponse<String> send(Caller caller, MultipartBody.Builder form) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/actions/" + id + "/closure", form.build())
            .contentType(MediaType.MULTIPART_FORM_DATA_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  private Document get(Caller caller) {
    return page(
        HttpFixture.exchange(
            client,
            HttpRequest.GET("/actions/" + id)
                .accept(MediaType.TEXT_HTML_TYPE)
                .bearerAuth(tokens.of(caller))));
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.getBody(String.class).orElseThrow());
  }
}
