package org.assay.assurance.scrutiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.desk.DeskClient;
import org.assay.learning.recommendations.ReviewFixture;
import org.assay.learning.recommendations.ReviewFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ScrutinyTest {
  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReviewFixture fixture;
  @Inject TokenFixture tokens;
  @Inject ScrutinyComments comments;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-11-20T15:00:00Z"));
    scene = fixture.scene("north");
  }

  private DeskClient client(Caller caller) {
    return new DeskClient(server, tokens.of(caller));
  }

  @Test
  void the_scrutineer_comments_the_subgroup_replies_and_nothing_is_lost() {
    var figure = Map.of("page", "/priorities", "figure", "Neglect", "heading", "Priorities");
    try (var scrutineer = client(scene.as(Role.SCRUTINEER));
        var pas = client(scene.as(Role.PAS_MEMBER));
        var moderator = client(scene.as(Role.MODERATOR))) {
      assertEquals(
          List.of("Enter your comment"), DeskClient.errors(said(scrutineer, "", figure, "")));
      assertEquals(403, said(pas, "", figure, "May I?").code());
      var made = said(scrutineer, "", figure, "Where is the measure?");
      var page = Objects.requireNonNull(made.header("Location"));
      assertEquals("Waiting for a reply", tag(pas, page));
      assertEquals(403, moderator.answer(page).code());
      assertEquals(303, said(pas, page + "/replies", Map.of(), "In the next paper.").code());
      assertEquals("Answered", tag(scrutineer, page));
      said(scrutineer, page + "/replies", Map.of(), "Which paper?");
      assertEquals("Waiting for a reply", tag(scrutineer, page));
      assertEquals(303, scrutineer.post(page + "/settling", Map.of("settled", "yes")).code());
      assertEquals(
          List.of("This comment is settled"),
          DeskClient.errors(said(pas, page + "/replies", Map.of(), "Late")));
      assertEquals(
          List.of("Comment", "Reply", "Comment", "Settled"),
          pas.get(page).select("main h2").eachText());
      assertTrue(pas.get("/scrutiny?state=settled").text().contains("Where is the measure?"));
      assertEquals(1, comments.on(scene.as(Role.PAS_MEMBER), "/priorities").size());
      assertEquals(List.of(), comments.on(scene.as(Role.MODERATOR), "/priorities"));
    }
  }

  @Test
  void only_figures_of_the_own_partnership_can_be_commented_on() {
    try (var scrutineer = client(scene.as(Role.SCRUTINEER))) {
      for (var page : List.of("https://example.org", "/cycles/999999/standards", "/account")) {
        assertEquals(
            404,
            said(scrutineer, "", Map.of("page", page, "figure", "Standards"), "x").code(),
            page);
      }
      assertEquals(404, said(scrutineer, "", Map.of("return", "999999"), "x").code());
      var typed = Map.of("any", "yes", "figure", "Ages", "page", "https://example.org/account");
      assertEquals(
          List.of("Enter the address of a page with figures, and the name of one of them"),
          DeskClient.errors(said(scrutineer, "", typed, "x")));
      var page = "https://assay.example/recommendations/overview?theme=x#ages";
      assertEquals(
          303,
          said(scrutineer, "", Map.of("any", "yes", "figure", "Ages", "page", page), "x").code());
      assertEquals(
          "Recommendations: Ages",
          comments
              .on(scene.as(Role.SCRUTINEER), "/recommendations/overview")
              .getFirst()
              .about()
              .about());
    }
  }

  private static String tag(DeskClient client, String page) {
    return client.get(page).select(".govuk-tag").text();
  }

  private static HttpResponse<String> said(
      DeskClient client, String path, Map<String, String> about, String words) {
    var values = new HashMap<>(about);
    values.put("words", words);
    return client.post(path.isEmpty() ? "/scrutiny" : path, values);
  }
}
