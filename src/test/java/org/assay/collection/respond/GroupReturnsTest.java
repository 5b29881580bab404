package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who leads a group sees of its organisations' returns. */
@DatabaseTest
class GroupReturnsTest {
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;

  private ReturnFixture.Scene scene;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
  }

  private Document page(String path) {
    try (var client = HttpFixture.client(server.get().getURL())) {
      var answer =
          HttpFixture.exchange(
              client,
              HttpRequest.GET(path)
                  .accept(MediaType.TEXT_HTML_TYPE)
                  .bearerAuth(tokens.of(scene.groupLead())));
      assertEquals(200, answer.code(), answer.body());
      return Jsoup.parse(answer.body());
    }
  }

  @Test
  void the_returns_are_listed_by_name_and_none_is_a_task() {
    var page = page("/returns");
    assertEquals(
        List.of("Organisation s1", "Organisation s2"),
        page.select("table tbody tr").stream().map(it -> it.child(0).text()).toList());
    assertFalse(page.text().contains("To do"), page.text());
    assertTrue(page.select("table tbody tr").first().text().contains("Due by"));
  }

  @Test
  void each_organisation_shows_how_much_it_answered_and_the_order_can_be_chosen() {
    fixture.answerAll(scene);
    var round =
        "/groups/" + scene.groupLead().groupId() + "/cycles/" + scene.cycle().id() + "?sort=";
    var members = page(round + "answered").select(".assay-members__item");
    assertEquals(
        List.of("Organisation s2", "Organisation s1"),
        members.stream().map(it -> it.selectFirst("h3").text()).toList());
    assertTrue(
        members
            .get(1)
            .text()
            .contains(
                "4 of 4 questions that need an answer are answered, and 1 of 2 optional ones"),
        members.text());
    assertEquals(
        "Organisation s1", page(round + "name").select(".assay-members__item h3").first().text());
  }
}
