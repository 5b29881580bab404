package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.HashMap;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guard as the writer meets it, without scripts. */
@DatabaseTest
class HeldPageTest {
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;

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

  private HttpResponse<String> post(Map<String, String> more) {
    var form = new HashMap<>(Map.of("note.version", "0", "note.value", "Born: DOB 3/4/2015 <b>"));
    form.putAll(more);
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/returns/" + scene.returnId() + "/standards/leadership", form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(scene.respondent())));
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  @Test
  void what_was_found_is_pointed_at_with_what_was_typed_still_there() {
    var answer = post(Map.of());
    var page = page(answer);

    assertEquals(422, answer.code());
    assertEquals("Born: DOB 3/4/2015 <b>", page.select("#note-value").text());
    var words = "“3/4/2015” (date of birth) may identify a child. Take the date out.";
    assertTrue(page.select(".assay-held #note-confirm-value-error").text().contains(words));
    assertTrue(
        page.select(".govuk-error-summary a[href=#note-confirm-value]").text().contains(words));
    assertTrue(page.select("#q-note .assay-held").text().contains("“3/4/2015” (date of birth)"));
    assertFalse(page.select("#note-confirm-value").hasAttr("checked"));
  }

  @Test
  void a_tick_without_a_reason_asks_for_one() {
    var page = page(post(Map.of("note.confirm.value", "yes")));

    assertTrue(page.select("#note-confirmed-value-error").text().contains("Say how you know"));
    assertTrue(page.select("#note-confirm-value").hasAttr("checked"));
    assertEquals(1, page.select(".govuk-error-summary a[href=#note-confirmed-value]").size());
  }

  @Test
  void a_reason_without_a_tick_is_kept_and_confirms_nothing() {
    var answer = post(Map.of("note.confirmed.value", "The day our policy began."));

    assertEquals(422, answer.code());
    assertEquals("The day our policy began.", page(answer).select("#note-confirmed-value").val());
  }

  @Test
  void tick_and_reason_save() {
    var saved =
        post(
            Map.of(
                "note.confirm.value", "yes", "note.confirmed.value", "The day our policy began."));

    assertEquals(303, saved.code());
  }
}
