package org.assay.desk.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Editions;
import org.assay.desk.DeskClient;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OwnEditionsTest {
  private static final String SOUND =
      QuestionSetFixture.document(
              "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is there a lead?\" },"
                  + " { \"key\": \"b\", \"type\": \"yesNo\", \"text\": \"Do you board?\","
                  + " \"visibleWhen\": { \"profile\": \"settingType\", \"is\": \"charity\" } }")
          .replace("\"small\"", "\"north-own\"");

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject Editions editions;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private Partnership partnership;
  private DeskClient first;
  private DeskClient second;

  @BeforeEach
  void begin() {
    partnership = DirectoryFixture.partnership(register, "north");
    first = client(900, partnership);
    second = client(901, partnership);
  }

  @AfterEach
  void hangUp() {
    first.close();
    second.close();
  }

  @Test
  void a_second_person_publishes_and_then_it_never_changes() {
    var draft = uploaded(SOUND);
    assertTrue(
        first.get(draft).select("main").text().contains("Another administrator looks at it"));
    var own = first.post(draft + "/publication", Map.of());
    assertEquals(
        List.of(
            "You uploaded this question set. Ask another administrator to look at it and publish"
                + " it"),
        DeskClient.errors(own));
    assertTrue(editions.find("north-own", "2026.1").isEmpty());

    assertEquals(303, second.post(draft + "/publication", Map.of()).code());
    assertEquals(SOUND, editions.document("north-own", "2026.1").orElseThrow());
    assertEquals(404, second.post(draft + "/publication", Map.of()).code(), "it is published once");
    var again = upload(first, SOUND.replace("Is there", "Is here"));
    assertEquals(422, again.code());
    assertTrue(again.body().contains("edition/taken"), "what is published never changes");
    assertEquals(SOUND, first.answer("/question-sets/north-own/2026.1.json").body());
  }

  @Test
  void a_bad_document_leaves_nothing_behind_and_says_rule_and_place() {
    for (var bad :
        List.of(
            "no json",
            "{}",
            SOUND.replace("\"yesNo\"", "\"maybe\""),
            SOUND.replace("\"settingType\"", "\"nothing\""))) {
      var refused = upload(first, bad);
      assertEquals(422, refused.code());
      assertTrue(refused.body().contains("What is wrong with it"));
    }
    assertTrue(
        upload(first, SOUND.replace("\"settingType\"", "\"nothing\""))
            .body()
            .contains("ref/unknown"));
    assertEquals(0, sql.count("select count(*) from edition_draft"));
    var problem = api(SOUND.replace("\"settingType\"", "\"nothing\""));
    assertEquals(422, problem.code());
    assertTrue(problem.body().contains("\"pointer\""), problem.body());
    assertEquals(201, api(SOUND).code());
    assertEquals(1, sql.count("select count(*) from edition_draft"));
    assertEquals(201, api(SOUND).code(), "uploaded again it takes the place of the first");
    assertEquals(1, sql.count("select count(*) from edition_draft"));
  }

  @Test
  void it_is_looked_at_as_any_kind_of_organisation() {
    var draft = uploaded(SOUND);
    assertTrue(
        first
            .get(draft + "?as=charity")
            .select("main")
            .text()
            .contains("Charity: 2 of 2 questions"));
    assertTrue(
        first
            .get(draft + "?as=community-school")
            .select("main")
            .text()
            .contains("Community school: 1 of 2 questions"));
  }

  @Test
  void what_the_next_edition_does_is_told_in_counts() {
    second.post(uploaded(SOUND) + "/publication", Map.of());
    var next =
        SOUND
            .replace("\"2026.1\"", "\"2027.1\"")
            .replace(
                "\"scoring\"",
                "\"lineage\": { \"from\": { \"id\": \"north-own\", \"version\": \"2026.1\" },"
                    + " \"map\": [ { \"to\": \"a\", \"from\": [\"a\"], \"change\": \"same\","
                    + " \"comparable\": true }, { \"to\": \"b\", \"from\": [\"b\"], \"change\":"
                    + " \"same\", \"comparable\": true } ] }, \"scoring\"");
    var text = first.get(uploaded(next)).select("main").text();
    assertTrue(text.contains("Against the edition before 2 same"), text);
    assertTrue(text.contains("Series that go on 2"), text);
    assertTrue(text.contains("0 ask an earlier edition of it"), text);
  }

  @Test
  void the_newest_edition_in_use_is_in_view_and_earlier_ones_are_folded_below_it() {
    second.post(uploaded(SOUND) + "/publication", Map.of());
    second.post(uploaded(SOUND.replace("\"2026.1\"", "\"2027.1\"")) + "/publication", Map.of());
    assertEquals(List.of("2027.1", "2026.1"), shown());

    first.post(
        "/question-sets/retirement",
        Map.of("id", "north-own", "version", "2027.1", "go", "retire"));
    assertEquals(List.of("2026.1", "2027.1"), shown());
  }

  /** The version of our set that is in view, and those that are folded below it. */
  private List<String> shown() {
    var card =
        first.get("/question-sets").select(".assay-card").stream()
            .filter(it -> !it.select("a[href*=/north-own/]").isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals("1 earlier edition", card.select("summary").text());
    return card.select("h3, details h4").stream()
        .map(it -> it.text().substring(it.text().lastIndexOf(' ') + 1))
        .toList();
  }

  @Test
  void a_retired_one_is_not_offered_to_new_cycles_and_another_partnership_sees_none_of_it() {
    var draft = uploaded(SOUND);
    var south = DirectoryFixture.partnership(register, "south");
    try (var other = client(950, south)) {
      assertEquals(404, other.answer(draft).code());
      assertEquals(404, other.post(draft + "/publication", Map.of()).code());
      second.post(draft + "/publication", Map.of());
      assertEquals(404, other.answer("/question-sets/north-own/2026.1.json").code());
      assertTrue(other.get("/plans").select("option[value=north-own 2026.1]").isEmpty());
      other.post(
          "/question-sets/retirement",
          Map.of("id", "north-own", "version", "2026.1", "go", "retire"));
    }
    assertEquals(1, first.get("/plans").select("option[value=north-own 2026.1]").size());
    first.post(
        "/question-sets/retirement",
        Map.of("id", "north-own", "version", "2026.1", "go", "retire"));
    assertTrue(first.get("/plans").select("option[value=north-own 2026.1]").isEmpty());
    assertTrue(editions.find("north-own", "2026.1").isPresent(), "whoever is asked it goes on");
  }

  @Test
  @Tag("browser")
  void the_pages_of_question_sets_are_accessible_and_fit_a_phone() {
    var draft = uploaded(SOUND);
    try (var browser = BrowserFixture.wide()) {
      browser
          .context()
          .setExtraHTTPHeaders(
              Map.of(
                  "Authorization",
                  "Bearer "
                      + tokens.of(
                          new Caller(901, "Admin 901", partnership.id(), Role.ADMIN, null, null))));
      for (var address : List.of("/question-sets", draft)) {
        for (var width : List.of(320, 1280)) {
          browser.page().setViewportSize(width, 800);
          browser.page().navigate(server.getURL() + address);
          browser.assertAccessible("desk" + address.replaceAll("\\d", "").replace('/', '-'));
          browser.assertNoSidewaysScroll();
          browser.shot("desk" + address.replaceAll("\\d", "").replace('/', '-'));
        }
      }
    }
  }

  private DeskClient client(long person, Partnership of) {
    return new DeskClient(
        server, tokens.of(new Caller(person, "Admin " + person, of.id(), Role.ADMIN, null, null)));
  }

  private String uploaded(String document) {
    var answer = upload(first, document);
    assertEquals(303, answer.code(), answer.body());
    return answer.header("Location");
  }

  private static HttpResponse<String> upload(DeskClient client, String document) {
    var body =
        MultipartBody.builder()
            .addPart("file", "set.json", document.getBytes(StandardCharsets.UTF_8))
            .build();
    return client.exchange(
        HttpRequest.POST("/question-sets", body).contentType(MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  private HttpResponse<String> api(String document) {
    return first.exchange(
        HttpRequest.POST("/api/v1/question-sets", document)
            .contentType(MediaType.APPLICATION_JSON_TYPE));
  }
}
