package org.assay.collection.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LocalNamesControllerTest {
  private static final String DOCUMENT =
      QuestionSetFixture.document(
              "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Can staff reach {{frontDoor}}?\""
                  + " }")
          .replaceFirst(
              "\"statutes\"",
              "\"localNames\": { \"frontDoor\": { \"label\": \"Where do referrals go?\", \"words\":"
                  + " \"the front door\" } }, \"statutes\"");

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject Editions editions;
  @Inject OpenCycle openCycle;
  @Inject TokenFixture tokens;

  private HttpClient client;
  private Partnership ours;
  private Cycle cycle;

  @BeforeEach
  void scene() {
    client = HttpFixture.stayingClient(server.getURL());
    ours = DirectoryFixture.partnership(register, "ours");
    cycle = CycleFixture.opened(editions, openCycle, ours, DOCUMENT);
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> ask(HttpRequest<?> request) {
    return HttpFixture.exchange(
        client,
        ((io.micronaut.http.MutableHttpRequest<?>) request)
            .bearerAuth(tokens.of(CycleFixture.admin(ours))));
  }

  private HttpResponse<String> say(String words) {
    return ask(
        HttpRequest.POST("/local-names", Map.of("frontDoor", words))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED));
  }

  private String asked(Cycle of) {
    return Objects.requireNonNull(editions.of(of).question("a")).text();
  }

  @Test
  void questions_use_the_names_of_the_partnership_that_asks_them() {
    var page = ask(HttpRequest.GET("/local-names")).body();
    assertTrue(page.contains("Where do referrals go?"), page);
    assertTrue(page.contains("questions say “the front door”"), page);

    assertEquals(303, say("  the Hub  ").code());
    assertEquals("Can staff reach the Hub?", asked(cycle));
    assertTrue(ask(HttpRequest.GET("/local-names?saved=yes")).body().contains("value=\"the Hub\""));

    var theirs = DirectoryFixture.partnership(register, "theirs");
    var next = CycleFixture.opened(editions, openCycle, theirs, DOCUMENT);
    assertEquals("Can staff reach the front door?", asked(next));
    assertEquals(editions.of(next).set().sha256(), editions.of(cycle).set().sha256());
  }

  @Test
  void an_empty_box_gives_the_question_its_own_words_back() {
    say("the Hub");
    say("");
    assertEquals("Can staff reach the front door?", asked(cycle));
  }

  @Test
  void a_name_that_is_too_long_is_not_kept_and_stays_in_its_box() {
    var refused = say("x".repeat(81));
    assertEquals(422, refused.code());
    assertTrue(refused.body().contains("Use 80 characters or fewer"));
    assertTrue(refused.body().contains("x".repeat(81)));
    assertEquals("Can staff reach the front door?", asked(cycle));
  }
}
