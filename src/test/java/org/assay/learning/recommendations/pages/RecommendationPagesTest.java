package org.assay.learning.recommendations.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.desk.DeskClient;
import org.assay.learning.recommendations.ReviewFixture;
import org.assay.learning.recommendations.ReviewFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain over HTTP, as people walk it. */
@DatabaseTest
class RecommendationPagesTest {
  private static final String COUNCIL = "Lindenshire County Council";

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReviewFixture fixture;
  @Inject TokenFixture tokens;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-01-08T10:00:00Z"));
    scene = fixture.scene("north");
  }

  private DeskClient client(Caller caller) {
    return new DeskClient(server, tokens.of(caller));
  }

  private static Map<String, Object> entry(String words) {
    return new HashMap<>(
        Map.of(
            "kind", "inspection",
            "reference", "Joint visit",
            "words", words,
            "owners", COUNCIL,
            "theme", "Housing",
            "measure", "Families move sooner",
            "made.day", "5",
            "made.month", "1",
            "made.year", "2026"));
  }

  private static Map<String, Object> due(Map<String, Object> entry) {
    entry.putAll(Map.of("due.day", "30", "due.month", "6", "due.year", "2026"));
    return entry;
  }

  private HttpResponse<String> upload(DeskClient client, String list) {
    return upload(client, list, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> upload(DeskClient client, String list, Charset charset) {
    var body =
        MultipartBody.builder()
            .addPart("file", "list.csv", MediaType.TEXT_CSV_TYPE, list.getBytes(charset))
            .build();
    return client.exchange(
        HttpRequest.POST("/recommendations/import", body)
            .contentType(MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  @Test
  void a_list_is_looked_at_line_by_line_before_it_is_stored() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var looked = Jsoup.parse(upload(lead, ReviewFixture.list()).body());
      assertTrue(looked.text().contains("8 of 8 lines can be stored. Nothing is stored yet."));
      assertTrue(lead.get("/recommendations").text().contains("There are no recommendations yet"));
      var content = looked.select("input[name=content]").val();
      var stored = lead.post("/recommendations/import/confirmation", Map.of("content", content));
      assertTrue(stored.body().contains("8 new, 0 joined"), stored.body());
      var twice = lead.post("/recommendations/import/confirmation", Map.of("content", content));
      assertTrue(twice.body().contains("8 known already, 0 not stored"), twice.body());
      assertEquals(8, lead.get("/recommendations").select(".assay-card").size());
      var again = Jsoup.parse(upload(lead, ReviewFixture.list()).body());
      assertTrue(again.text().contains("This is known already, as R1"));
    }
  }

  @Test
  void the_nearest_open_ones_are_shown_and_somebody_says_whether_it_is_new() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var words = "Name children on a protection plan in the housing protocol";
      assertEquals(
          List.of("Enter the date by which it is due"),
          DeskClient.errors(lead.post("/recommendations", entry(words))));
      assertEquals(303, lead.post("/recommendations", due(entry(words))).code());
      var alike = due(entry("Have the housing protocol name children on protection plans"));
      alike.put("reference", "Another visit");
      var asked = lead.post("/recommendations", alike);
      assertEquals(
          List.of("Select whether this is new or supports one of these"), DeskClient.errors(asked));
      var choice = Jsoup.parse(asked.body()).select("input[name=decision]");
      assertEquals(2, choice.size());
      alike.put("decision", choice.first().val());
      var joined = lead.post("/recommendations", alike);
      assertEquals("/recommendations/" + choice.first().val(), joined.header("Location"));
      assertTrue(lead.get(joined.header("Location")).text().contains("Another visit"));
      alike.put("decision", "new");
      alike.put("reference", "A third visit");
      assertEquals(303, lead.post("/recommendations", alike).code());
      assertEquals(2, lead.get("/recommendations").select(".assay-card").size());
    }
  }

  @Test
  void all_that_is_wrong_is_said_at_once_in_the_order_of_the_page() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var entry = entry("Move the child with NHS number 943 476 5919");
      entry.keySet().removeIf(box -> box.startsWith("made"));
      entry.putAll(Map.of("kind", "", "reference", "", "owners", "No such agency", "measure", ""));
      assertEquals(
          List.of("kind", "reference", "made", "words", "owners", "due", "measure"),
          Jsoup.parse(lead.post("/recommendations", entry).body())
              .select(".govuk-error-summary__list a")
              .eachAttr("href")
              .stream()
              .map(it -> it.substring(1))
              .toList());
      assertTrue(lead.get("/recommendations").text().contains("There are no recommendations yet"));
    }
  }

  @Test
  void a_list_that_a_spreadsheet_saved_in_the_encoding_of_windows_keeps_its_letters() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var list =
          "source_kind,source,number,found,recommendation,theme,priority,owners,due,measure,made\n"
              + "inspection,Visit,1,,Open the café “Été”,Housing,,"
              + COUNCIL
              + ",30/06/2026,They come,05/01/2026\n";
      var looked = Jsoup.parse(upload(lead, list, Charset.forName("windows-1252")).body());
      assertTrue(looked.text().contains("Open the café “Été”"), looked.text());
      assertTrue(looked.text().contains("1 of 1 line can be stored."), looked.text());
      assertEquals(422, upload(lead, list, StandardCharsets.UTF_16LE).code(), "no text");
    }
  }

  @Test
  void the_name_of_a_review_tells_of_no_child_and_a_review_is_not_to_come() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var entry = due(entry("Move families"));
      entry.put("reference", "Review of the child born 3 May 2012");
      entry.put("made.year", "2027");
      entry.put("due.year", "2028");
      var answer = lead.post("/recommendations", entry);
      assertEquals(422, answer.code());
      var errors = DeskClient.errors(answer);
      assertEquals(2, errors.size(), errors.toString());
      assertTrue(errors.getFirst().contains("date of birth"), errors.toString());
      assertEquals("The date of the review is in the future", errors.getLast());
      var list = "source_kind,source,recommendation,theme,owners,due,measure,made\n";
      var line =
          "inspection,Child born 3 May 2012,Ask,Housing," + COUNCIL + ",1/6/2026,So,5/1/2026";
      assertTrue(upload(lead, list + line).body().contains("0 of 1 line can be stored."));
    }
  }

  @Test
  void a_theme_keeps_the_spelling_that_it_has() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      lead.post("/recommendations", due(entry("Move families")));
      var other = due(entry("Count the gulls"));
      other.put("theme", " housing");
      assertEquals(303, lead.post("/recommendations", other).code());
      var themes = lead.get("/recommendations").select("select[name=theme] option").eachText();
      assertEquals(List.of("Any theme", "Housing"), themes);
    }
  }

  @Test
  void an_action_is_planned_for_a_day_to_come_and_all_that_is_wrong_is_said_at_once() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD));
        var owner = client(scene.of(COUNCIL))) {
      var page = lead.post("/recommendations", due(entry("Move families"))).header("Location");
      var mine = owner.get(page).select("input[name=owner]").first().val();
      var plan = new HashMap<String, Object>(Map.of("owner", mine));
      assertEquals(
          List.of(
              "Enter what you will do", "Enter who leads it", "Enter the date by which it is done"),
          DeskClient.errors(owner.post(page + "/actions", plan)));
      plan.putAll(Map.of("what", "Move them", "lead", "Head of housing"));
      plan.putAll(Map.of("due.day", "7", "due.month", "1", "due.year", "2026"));
      assertEquals(
          List.of("The date is past. Enter a later one"),
          DeskClient.errors(owner.post(page + "/actions", plan)));
      plan.put("due.day", "8");
      assertEquals(303, owner.post(page + "/actions", plan).code(), "today");
    }
  }

  @Test
  void an_owner_answers_and_reports_and_the_three_columns_stay_apart() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD));
        var owner = client(scene.of(COUNCIL));
        var police = client(scene.of("Lindenshire Police"));
        var pas = client(scene.as(Role.PAS_MEMBER))) {
      var page = lead.post("/recommendations", due(entry("Move families"))).header("Location");
      assertTrue(owner.get("/returns").text().contains("ask something of you (1)"));
      assertFalse(police.get("/returns").text().contains("ask something of you"));
      assertEquals(404, police.answer(page).code());
      assertTrue(owner.get("/recommendations").text().contains("Say whether you accept these"));
      var mine = owner.get(page).select("input[name=owner]").first().val();
      assertEquals(
          List.of("Enter why you do not accept it, or which part you leave out"),
          DeskClient.errors(
              owner.post(
                  page + "/answers", Map.of("owner", mine, "version", "0", "answer", "IN_PART"))));
      owner.post(page + "/answers", Map.of("owner", mine, "version", "0", "answer", "ACCEPTED"));
      var update =
          Map.of(
              "owner", mine,
              "version", "0",
              "quarter", "2025-4",
              "done", "Protocol rewritten",
              "difference", "None yet",
              "finished", "yes");
      assertEquals(303, owner.post(page + "/updates", update).code());
      assertEquals(409, owner.post(page + "/updates", update).code());
      assertEquals(
          List.of("Owner says it is done", "Not checked yet", "Not due yet"),
          pas.get(page).select(".assay-change__sides dd:not(.assay-quiet)").eachText());
      var key = pas.get(page).select("form[action$=/checks] input[name=once]").val();
      var seen = Map.of("shows", "SEEN", "seen", "Read the protocol", "once", key);
      assertEquals(303, pas.post(page + "/checks", seen).code());
      assertEquals(303, pas.post(page + "/checks", seen).code(), "sent twice, and kept once");
      assertEquals(1, pas.get(page).select("h3:contains(Evidence: )").size());
      assertEquals(403, owner.post(page + "/closing", Map.of()).code());
      assertEquals(
          List.of("Select whether it was implemented"),
          DeskClient.errors(pas.post(page + "/closing", Map.of("why", "x"))));
      var version = pas.get(page).select("input[name=version]").val();
      assertEquals(
          303,
          pas.post(
                  page + "/closing",
                  Map.of("closing", "implemented", "why", "Seen", "version", version))
              .code());
      assertTrue(pas.get(page).text().contains("Closed in time"));
      assertTrue(
          pas.get("/recommendations/overview")
              .text()
              .contains("1 of 1 closed recommendations were closed as implemented with proof"));
    }
  }
}
