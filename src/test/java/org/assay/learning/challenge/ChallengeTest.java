package org.assay.learning.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.desk.DeskClient;
import org.assay.learning.recommendations.ReviewFixture;
import org.assay.learning.recommendations.ReviewFixture.Scene;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ChallengeTest {
  private static final String POLICE = "Lindenshire Police";

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReviewFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Challenges challenges;
  @Inject Findings findings;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-12-18T10:00:00Z"));
    scene = fixture.scene("north");
  }

  private DeskClient client(Caller caller) {
    return new DeskClient(server, tokens.of(caller));
  }

  private static Map<String, String> plan(String agency) {
    return Map.of(
        "agency", agency,
        "about", "Section 11 return 2026",
        "held.day", "17",
        "held.month", "12",
        "held.year", "2026",
        "chair", "Ada North");
  }

  @Test
  void a_session_is_written_down_and_its_letter_turns_points_into_findings() {
    try (var pas = client(scene.as(Role.PAS_MEMBER));
        var lead = client(scene.as(Role.LEARNING_LEAD));
        var agency = client(scene.of(POLICE));
        var other = client(scene.of("Safe Steps Lindenshire"))) {
      assertEquals(
          List.of("Enter the full name of an agency in your register"),
          DeskClient.errors(pas.post("/challenge-sessions", plan("Nobody"))));
      var page = pas.post("/challenge-sessions", plan(POLICE)).header("Location");
      assertTrue(pas.get(page).text().contains("Letter due by 5 January 2027"));
      assertEquals(404, agency.answer(page).code(), "before the letter");
      assertEquals(
          List.of("Enter at least one point before you send the letter"),
          DeskClient.errors(pas.post(page + "/letter", Map.of("send", "yes"))));
      pas.post(page + "/presentation", Map.of("presented", "Supervision"));
      var key = pas.get(page).select("form[action$=/questions] input[name=once]").val();
      var question =
          Map.of("by", "County council", "question", "Who?", "answer", "Everybody", "once", key);
      assertEquals(303, pas.post(page + "/questions", question).code());
      assertEquals(303, pas.post(page + "/questions", question).code(), "answered as the first");
      assertEquals(2, pas.get(page).text().split("Who\\?", -1).length, "and asked once");
      point(pas, page, "strength", "Supervision is regular");
      point(pas, page, "gap", "Show what it changed");
      assertEquals(
          List.of("Enter the theme"),
          DeskClient.errors(pas.post(page + "/points", Map.of("kind", "gap", "point", "x"))));
      assertEquals(404, pas.answer(page + "/letter.pdf").code());
      assertEquals(303, pas.post(page + "/letter", Map.of("send", "yes")).code());
      assertEquals(
          List.of("The letter has gone out, so the session does not change"),
          DeskClient.errors(
              pas.post(page + "/points", Map.of("kind", "gap", "point", "x", "theme", "y"))));
      assertTrue(agency.get(page).text().contains("Show what it changed"));
      assertEquals(404, other.answer(page).code());
      assertTrue(agency.answer(page + "/letter.pdf").body().startsWith("%PDF"));
      var id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
      var found = findings.ofSource(scene.as(Role.PAS_MEMBER), SourceKind.SECTION_11, id);
      assertEquals(
          List.of("Supervision is regular", "Show what it changed"),
          found.stream().map(it -> it.what().text()).toList());
      var link = lead.get(page).select("a:contains(Make a recommendation)").attr("href");
      assertEquals("/recommendations/new?finding=" + found.getLast().id(), link);
      assertEquals("Show what it changed", lead.get(link).select("#found").val());
    }
  }

  @Test
  void a_session_that_lies_ahead_is_not_told_as_held() {
    clock.set(Instant.parse("2026-12-01T10:00:00Z"));
    try (var pas = client(scene.as(Role.PAS_MEMBER));
        var reader = client(scene.as(Role.EXECUTIVE_MEMBER))) {
      var page = pas.post("/challenge-sessions", plan(POLICE)).header("Location");
      var said = reader.get(page).text();
      assertTrue(said.contains("Planned for 17 December 2026"), said);
      assertTrue(said.contains("Feedback letter Due by 5 January 2027"), said);
      assertTrue(said.contains("The session has not been held yet."), said);
      assertFalse(said.contains("Held on") || said.contains("presented"), said);
    }
  }

  @Test
  void all_that_is_wrong_with_a_session_or_a_point_is_said_at_once() {
    try (var pas = client(scene.as(Role.PAS_MEMBER))) {
      var typed =
          Map.of("about", "Section 11 of a boy born 12/03/2014", "held.day", "31", "agency", "x");
      var refused = Jsoup.parse(pas.post("/challenge-sessions", typed).body());
      assertEquals(
          List.of("#agency", "#about", "#held", "#chair"),
          refused.select(".govuk-error-summary__list a").eachAttr("href"));
      assertEquals("Section 11 of a boy born 12/03/2014", refused.select("#about").val());
      var page = pas.post("/challenge-sessions", plan(POLICE)).header("Location");
      assertEquals(
          List.of("Select whether it is a strength or a gap", "Enter the point", "Enter the theme"),
          DeskClient.errors(pas.post(page + "/points", Map.of("point", ""))));
    }
  }

  private static void point(DeskClient client, String page, String kind, String words) {
    assertEquals(
        303,
        client
            .post(page + "/points", Map.of("kind", kind, "point", words, "theme", "Supervision"))
            .code());
  }

  @Test
  void the_letter_is_due_ten_working_days_after_the_session() {
    var session =
        new ChallengeSession(1L, 1, 1, "x", LocalDate.of(2026, 12, 17), "x", null, null, null, 1);
    assertEquals(LocalDate.of(2027, 1, 5), session.letterDue());
    assertEquals(List.of(), challenges.all(scene.as(Role.ANALYST)));
  }
}
