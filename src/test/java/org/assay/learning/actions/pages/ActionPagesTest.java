package org.assay.learning.actions.pages;

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
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.Action.Wanted;
import org.assay.learning.actions.ActionOrigin;
import org.assay.learning.actions.ActionPlanned;
import org.assay.learning.actions.ActionState;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.KeepActions;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.England;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board and the page of an action as they are asked for, without scripts. */
@DatabaseTest
class ActionPagesTest {
  private static final ActionOrigin ABOUT =
      new ActionOrigin("Autumn", "a", "A. Leadership", "A1 Who leads?");
  private static final Map<String, String> PROOF =
      Map.of("words", "It is minuted", "on.day", "1", "on.month", "1", "on.year", "2026");

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject KeepActions keep;
  @Inject Actions actions;

  private Scene scene;
  private HttpClient client;
  private long id;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    var due = England.day(clock.instant()).plusDays(9);
    keep("lead", new ActionPlanned("Name a lead", "Head", due, null));
    keep("policy", ActionPlanned.EMPTY);
    id = actions.list(scene.respondent()).getFirst().id();
    client = HttpFixture.stayingClient(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void the_board_shows_what_is_due_and_what_is_to_be_written_with_its_question() {
    var board = page(get(scene.respondent(), "/actions"));
    assertEquals("Due in 30 days (1)", board.select("#soon h2").text());
    assertTrue(board.select("#no-date").text().contains("To be written"));
    assertEquals(
        "/returns/%d/standards/a#q-policy".formatted(scene.returnId()),
        board.select("#no-date a[href^=/returns]").attr("href"));
  }

  @Test
  void a_lead_of_a_group_reads_the_actions_of_its_organisations_and_changes_none() {
    var board = page(get(scene.groupLead(), "/actions"));
    assertTrue(board.select("h1").text().contains("Oak Trust"));
    assertTrue(board.select("table").text().contains(scene.schools().getFirst().name()));
    var one = page(get(scene.groupLead(), "/actions/" + id));
    assertEquals("Sign out", one.select("form button").text());
    assertEquals(404, post(scene.groupLead(), "/closure", PROOF).code());
  }

  @Test
  void the_partnership_sees_the_board_as_it_was_signed_off_and_changes_nothing() {
    assertEquals(404, get(scene.pasMember(), "/actions/" + id).code());
    assertTrue(
        page(get(scene.pasMember(), "/actions")).select("main").text().contains("no actions"));
    keep.submitted(scene.partnership().id(), scene.returnId(), clock.instant());
    keep("lead", new ActionPlanned("Name two leads", "Head", null, null));
    var board = page(get(scene.pasMember(), "/actions"));
    assertTrue(board.select(".assay-action").text().contains("Name a lead"));
    assertTrue(board.select("select#organisation").isEmpty());
    assertTrue(board.select("h1").text().contains(scene.partnership().name()));
    var one = page(get(scene.pasMember(), "/actions/" + id));
    assertEquals("Sign out", one.select("form button").text());
    assertEquals(403, post(scene.pasMember(), "/closure", PROOF).code());
    assertEquals(403, get(scene.admin(), "/actions").code());
  }

  @Test
  void the_partnership_searches_its_actions_by_the_organisations_name() {
    keep.submitted(scene.partnership().id(), scene.returnId(), clock.instant());
    var found = page(get(scene.pasMember(), "/actions?name=S1&state=soon"));
    assertEquals("Actions 1 to 1 of 1", found.select("h2").first().text());
    assertEquals("S1", found.select("input#name").attr("value"));
    assertEquals(
        "/actions?state=overdue&name=S1", found.select(".assay-figures a").get(1).attr("href"));
    assertEquals(
        "/actions/plan.pdf?state=soon&name=S1",
        found.select("a[href^=/actions/plan.pdf]").attr("href"));
    var none = page(get(scene.pasMember(), "/actions?name=elsewhere"));
    assertTrue(none.select("main").text().contains("No action matches"));
  }

  @Test
  void a_board_without_actions_says_how_they_come_about() {
    assertTrue(
        page(get(scene.stranger(), "/actions")).select("main").text().contains("appears here"));
  }

  @Test
  void an_action_of_somebody_else_does_not_exist() {
    assertEquals(404, get(scene.stranger(), "/actions/" + id).code());
    for (var step : List.of("/notes", "/progress", "/closure", "/reopening")) {
      var form = new HashMap<>(PROOF);
      form.putAll(Map.of("note", "Done", "reason", "Why", "version", "1"));
      assertEquals(404, post(scene.stranger(), step, form).code(), step);
    }
    assertEquals(ActionState.OPEN, found().state());
  }

  @Test
  void a_note_is_kept_and_the_page_says_so() {
    var answer = post(scene.respondent(), "/notes", Map.of("note", "Advertised."));
    assertEquals(303, answer.code());
    assertEquals("/actions/" + id + "?told=noted", answer.header("Location"));
    assertTrue(
        page(get(scene.respondent(), "/actions/" + id)).select("ol").text().contains("Advertised"));
  }

  @Test
  void a_note_that_may_identify_a_child_comes_back_with_a_way_to_confirm() {
    var words = "Agreed with the mother of pupil Jane Smith.";
    var answer = post(scene.respondent(), "/notes", Map.of("note", words));
    assertEquals(422, answer.code());
    var page = page(answer);
    assertEquals(words, page.select("#note").text());
    assertTrue(page.select(".govuk-error-summary").text().contains("Jane Smith"));
    assertFalse(page.select("#confirmed").isEmpty());
    var form = Map.of("note", words, "confirmed", "An invented name");
    assertEquals(303, post(scene.respondent(), "/notes", form).code());
  }

  @Test
  void closing_without_proof_says_what_is_missing_and_keeps_what_was_typed() {
    var form = Map.of("link", "ask me", "on.day", "31", "on.month", "2", "on.year", "2026");
    var answer = post(scene.respondent(), "/closure", form);
    assertEquals(422, answer.code());
    var page = page(answer);
    var summary = page.select(".govuk-error-summary").text();
    assertTrue(summary.contains("whole link") && summary.contains("real date"), summary);
    assertEquals("ask me", page.select("#link").attr("value"));
    assertEquals("31", page.select("#on-day").attr("value"));
    assertEquals(1, page.select("a[href=#on-day]").size());
  }

  @Test
  void an_action_is_closed_with_proof_and_opened_again_with_a_reason() {
    assertEquals(303, post(scene.respondent(), "/closure", PROOF).code());
    var done = page(get(scene.respondent(), "/actions/" + id));
    assertTrue(done.select("main").text().contains("Seen to be done on 1 January 2026"));
    assertEquals(409, post(scene.respondent(), "/closure", PROOF).code());
    assertEquals(422, post(scene.respondent(), "/reopening", Map.of("reason", "")).code());
    assertEquals(303, post(scene.respondent(), "/reopening", Map.of("reason", "Left")).code());
    assertEquals(ActionState.IN_PROGRESS, found().state());
  }

  @Test
  void what_somebody_changed_meanwhile_is_shown_before_it_is_closed() {
    keep("lead", new ActionPlanned("Name two leads", "Head", null, null));
    var form = new HashMap<>(PROOF);
    form.put("version", "1");
    var answer = post(scene.respondent(), "/closure", form);
    assertEquals(409, answer.code());
    var page = page(answer);
    assertTrue(page.select("h1").text().contains("Name two leads"));
    assertEquals("It is minuted", page.select("#words").text());
    assertEquals(ActionState.OPEN, found().state());
  }

  private void keep(String key, ActionPlanned plan) {
    keep.keep(
        scene.respondent(),
        scene.schools().getFirst().id(),
        scene.returnId(),
        List.of(new Wanted(key, ABOUT, plan, true)),
        it -> true);
  }

  private Action found() {
    return actions.find(scene.respondent(), id).orElseThrow();
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return HttpFixture.exchange(
        client,
        HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> post(Caller caller, String step, Map<String, String> form) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/actions/" + id + step, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.getBody(String.class).orElseThrow());
  }
}
