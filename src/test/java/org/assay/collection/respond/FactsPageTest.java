package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FactsPageTest {
  // Not the server itself, which starts after the clock that this class gives it.
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;

  private Scene scene;
  private HttpClient client;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.askedForFacts();
    client = HttpFixture.stayingClient(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> send(MutableHttpRequest<?> request) {
    return HttpFixture.exchange(client, request.bearerAuth(tokens.of(scene.respondent())));
  }

  private String page(String below) {
    var request = HttpRequest.GET("/returns/" + scene.returnId() + below);
    return send(request.accept(MediaType.TEXT_HTML)).body();
  }

  private HttpResponse<String> post(Map<String, String> form) {
    return send(
        HttpRequest.POST("/returns/" + scene.returnId() + "/organisation", form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .accept(MediaType.TEXT_HTML));
  }

  @Test
  void the_task_list_asks_about_the_organisation_first() {
    var list = page("");
    var about = list.indexOf(">About your organisation</a>");
    assertTrue(about > 0, list);
    assertTrue(about < list.indexOf(">1. leadership</a>"));
    assertTrue(list.contains("Your answers decide which questions you are asked"));
  }

  @Test
  void the_page_asks_with_labels_and_marks_what_decides_nothing_as_optional() {
    var page = page("/organisation");
    assertTrue(page.contains("Do you run a holiday club?"), page);
    assertTrue(page.contains("Under 100 children"));
    assertTrue(page.contains("How big are you? (optional)"));
    assertFalse(page.contains(">holidayClub<"));
  }

  @Test
  void saved_facts_show_questions_and_complete_the_line_on_the_task_list() {
    assertFalse(page("/standards/leadership").contains("Is the club safe?"));
    var saved = post(Map.of("version", "0", "holidayClub", "true", "size", "small"));
    assertEquals(303, saved.code());
    assertTrue(page("/standards/leadership").contains("Is the club safe?"));
    assertTrue(page("").contains("Complete"));
    assertTrue(page("/check").contains("Is the club safe?"));
  }

  @Test
  void a_refused_page_keeps_what_was_typed_and_leads_to_the_box() {
    var refused = post(Map.of("version", "0", "holidayClub", "true", "pupils", "lots"));
    assertEquals(422, refused.code());
    assertTrue(refused.body().contains("href=\"#pupils\">Enter a number for “pupils”</a>"));
    assertTrue(refused.body().contains("value=\"lots\""));
  }

  @Test
  void the_check_page_leads_to_the_fact_that_is_missing() {
    var refused =
        send(
            HttpRequest.POST("/returns/" + scene.returnId() + "/submit", Map.of())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML));
    assertEquals(422, refused.code());
    assertTrue(
        refused
            .body()
            .contains(
                "href=\"organisation#holidayClub\">Select yes or no for “Do you run a holiday"
                    + " club?”</a>"));
  }
}
