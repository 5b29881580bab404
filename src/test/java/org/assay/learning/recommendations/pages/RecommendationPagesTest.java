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
    return upload(client, list.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> upload(DeskClient client, byte[] list) {
    var body =
        MultipartBody.builder().addPart("file", "list.csv", MediaType.TEXT_CSV_TYPE, list).build();
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
      assertEquals(8, lead.get("/recommendations").select(".assay-card").size());
      var again = Jsoup.parse(upload(lead, ReviewFixture.list()).body());
      assertTrue(again.text().contains("This is known already, as R1"));
    }
  }

  private static final String LINE =
      """
      source_kind,source,recommendation,theme,owners,due,measure,made
      inspection,Visit,Ask who is called Été,Records,Lindenshire Police,31/03/2027,Known,1/6/2025
      """;

  @Test
  void a_list_is_read_by_its_bytes_and_one_line_is_a_line() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var looked = Jsoup.parse(upload(lead, LINE.getBytes(Charset.forName("windows-1252"))).body());
      assertTrue(looked.text().contains("Line 2. Ask who is called Été"), looked.text());
      assertTrue(looked.text().contains("1 of 1 line can be stored."), looked.text());
      assertEquals("Store 1 line", looked.select("main form button").text());
      for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
        assertEquals(
            List.of("This is not a CSV file. Save the list as CSV and upload that"),
            DeskClient.errors(upload(lead, LINE.getBytes(charset))));
      }
    }
  }

  @Test
  void what_may_identify_a_child_is_refused_beside_each_box_and_stays_there() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var born = "born 12/03/2014";
      for (var box : List.of("reference", "ref", "theme", "found", "words", "measure")) {
        var entry = due(entry("Move families"));
        entry.put(box, born);
        var answer = lead.post("/recommendations", entry);
        assertEquals(422, answer.code(), box);
        var page = Jsoup.parse(answer.body());
        assertEquals(List.of("#" + box), links(answer));
        assertEquals(born, page.getElementById(box).val());
        assertEquals(COUNCIL, page.getElementById("owners").val());
      }
    }
  }

  private static List<String> links(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select(".govuk-error-summary__list a").eachAttr("href");
  }

  @Test
  void a_review_lies_in_the_past_and_a_date_that_is_none_is_said_once() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      var entry = due(entry("Move families"));
      entry.putAll(Map.of("made.day", "9", "due.day", "31"));
      assertEquals(
          List.of(
              "The date of the review or audit must be today or in the past",
              "Enter the date by which it is due as a day, a month and a year, for instance 27 3"
                  + " 2026"),
          DeskClient.errors(lead.post("/recommendations", entry)));
    }
  }

  @Test
  void a_priority_is_selected_from_the_plan() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD))) {
      assertEquals(
          List.of("None", "The right support", "Safeguarding adolescents"),
          lead.get("/recommendations/new").select("#priority option").eachText());
      var entry = due(entry("Move families"));
      entry.put("priority", "Zzz");
      assertEquals(List.of("#priority"), links(lead.post("/recommendations", entry)));
      entry.put("priority", "right-support");
      var page = lead.post("/recommendations", entry).header("Location");
      assertTrue(lead.get(page).text().contains("Priority The right support"));
      assertEquals(
          List.of("Any priority", "The right support"),
          lead.get("/recommendations").select("#priority option").eachText());
      var edit = lead.get(page + "/edit");
      assertEquals("right-support", edit.select("#priority option[selected]").val());
      assertEquals(
          List.of("#words", "#theme", "#priority", "#due", "#measure", "#reason"),
          links(lead.post(page + "/edit", Map.of("priority", "Zzz", "due.day", "1"))));
    }
  }

  @Test
  void all_that_an_action_lacks_is_said_at_once_and_it_lies_ahead() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD));
        var owner = client(scene.of(COUNCIL))) {
      var page = lead.post("/recommendations", due(entry("Move families"))).header("Location");
      var mine = owner.get(page).select("input[name=owner]").first().val();
      owner.post(page + "/answers", Map.of("owner", mine, "version", "0", "answer", "ACCEPTED"));
      var action = new HashMap<String, Object>(Map.of("owner", mine));
      assertEquals(
          List.of(
              "Enter what you will do", "Enter who leads it", "Enter the date by which it is done"),
          DeskClient.errors(owner.post(page + "/actions", action)));
      action.putAll(Map.of("what", "Train", "lead", "Jo"));
      action.putAll(Map.of("due.day", "7", "due.month", "1", "due.year", "2026"));
      assertEquals(
          List.of("The date by which it is done must be today or later"),
          DeskClient.errors(owner.post(page + "/actions", action)));
      action.put("due.day", "8");
      assertEquals(303, owner.post(page + "/actions", action).code());
      assertEquals(
          List.of(
              "Select this quarter or the one before",
              "Enter what was done",
              "Enter what difference it made, or that none can be seen yet"),
          DeskClient.errors(owner.post(page + "/updates", Map.of("owner", mine))));
    }
  }

  @Test
  void what_is_not_implemented_is_not_closed_in_time() {
    try (var lead = client(scene.as(Role.LEARNING_LEAD));
        var pas = client(scene.as(Role.PAS_MEMBER))) {
      var page = lead.post("/recommendations", due(entry("Move families"))).header("Location");
      var again = Map.of("again.month", "12", "again.year", "2025");
      assertEquals(
          List.of("#closing", "#why", "#again"), links(pas.post(page + "/closing", again)));
      var version = pas.get(page).select("input[name=version]").val();
      var closing = Map.of("closing", "not-implemented", "why", "No money", "version", version);
      assertEquals(303, pas.post(page + "/closing", closing).code());
      assertEquals(
          List.of("Waiting for an answer", "Not checked yet", "Closed, not implemented"),
          pas.get(page).select(".assay-change__sides dd:not(.assay-quiet)").eachText());
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
              .contains("1 of 1 closed recommendation was closed as implemented with proof"));
    }
  }
}
