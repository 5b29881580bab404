package org.assay.collection.respond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages say is missing before a return is sent, and what they say afterwards. */
@DatabaseTest
class SendingTest {
  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private HttpClient client;
  private long id;

  @BeforeEach
  void scene() {
    id = fixture.scene();
    client = HttpFixture.stayingClient(server.getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private Caller caller(String email, Role role) {
    return sql.first(
            "select p.id, p.name, r.partnership_id, r.organisation_id from person p, agency_return"
                + " r where p.email = ? and r.id = ?",
            row ->
                new Caller(
                    row.getLong(1), row.getString(2), row.getLong(3), role, row.getLong(4), null),
            email,
            id)
        .orElseThrow();
  }

  private Caller lead() {
    return caller(RespondFixture.LEAD, Role.RESPONDENT);
  }

  private Caller chair() {
    return caller(RespondFixture.CHAIR, Role.APPROVER);
  }

  private HttpResponse<String> post(Caller caller, String path, String... form) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < form.length; i += 2) fields.put(form[i], form[i + 1]);
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/returns/" + id + path, fields)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> autosave(String standard, String... form) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < form.length; i += 2) fields.put(form[i], form[i + 1]);
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/returns/" + id + "/standards/" + standard, fields)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.APPLICATION_JSON_TYPE)
            .bearerAuth(tokens.of(lead())));
  }

  private Document page(Caller caller, String path) {
    var answer =
        HttpFixture.exchange(
            client,
            HttpRequest.GET("/returns/" + id + path)
                .accept(MediaType.TEXT_HTML_TYPE)
                .bearerAuth(tokens.of(caller)));
    assertEquals(200, answer.code(), answer.body());
    return Jsoup.parse(answer.body());
  }

  private String state(String standard) {
    return page(lead(), "")
        .select(".govuk-task-list__item:contains(" + standard + ") .govuk-task-list__status")
        .text();
  }

  private void answerTraining(String numerator, String total) {
    post(
        lead(),
        "/standards/training",
        "share.version",
        "0",
        "share.value.numerator",
        numerator,
        "share.value.denominator",
        "32",
        "month.version",
        "0",
        "month.value.month",
        "9",
        "month.value.year",
        "2026",
        "one.version",
        "0",
        "one.value",
        option("one"),
        "many.version",
        "0",
        "many.value",
        option("many"),
        "culture.version",
        "0",
        "culture.value",
        "",
        "parts.version",
        "0",
        "parts.value.p1",
        "2",
        "parts.value.p2",
        "2",
        "parts.value.total",
        total);
  }

  private String option(String question) {
    return page(lead(), "/standards/training").select("#q-" + question + " input[value]").stream()
        .filter(it -> it.attr("name").equals(question + ".value"))
        .findFirst()
        .orElseThrow()
        .attr("value");
  }

  @Test
  void a_standard_whose_sums_are_wrong_is_not_complete_and_names_what_to_fix() {
    answerTraining("40", "9");

    var standard = page(lead(), "/standards/training");
    var links = standard.select("[data-fixes] a");

    assertTrue(
        standard.select("[data-fixes] h2").text().startsWith("2 things to fix"),
        standard.select("[data-fixes]").text());
    assertEquals(
        List.of("#share-value-numerator", "#parts-value-p1"),
        links.stream().map(it -> it.attr("href")).toList());
    links.forEach(it -> assertEquals(1, standard.select(it.attr("href")).size(), it.text()));
    assertTrue(state("Training").contains("2 to fix"), state("Training"));
    assertEquals(
        links.stream().map(org.jsoup.nodes.Element::text).toList(),
        page(lead(), "/check").select(".assay-fixes a[href*=training]").stream()
            .map(org.jsoup.nodes.Element::text)
            .filter(links.eachText()::contains)
            .toList());
  }

  @Test
  void an_answer_that_needs_an_action_is_to_be_fixed_until_it_has_one() {
    var saved =
        post(lead(), "/standards/leadership", "named.version", "0", "named.value", "not-met");
    assertEquals(303, saved.code(), () -> Jsoup.parse(saved.body()).text());
    assertTrue(state("Leadership").contains("to fix"), state("Leadership"));

    post(lead(), "/standards/leadership", "named.version", "1", "named.value", "met");

    assertFalse(state("Leadership").contains("to fix"), state("Leadership"));
  }

  @Test
  void figures_that_cannot_be_right_are_saved_with_a_warning() throws Exception {
    var saved =
        autosave(
            "training",
            "share.version",
            "0",
            "share.value.numerator",
            "40",
            "share.value.denominator",
            "32");

    assertEquals(200, saved.code());
    var json = new ObjectMapper().readTree(saved.body());
    assertEquals(1, json.path("versions").path("share").asInt());
    assertTrue(json.path("warnings").path("share").asText().contains("40"), saved.body());
    assertTrue(json.path("fixes").asText().contains("1 thing to fix"), saved.body());
  }

  @Test
  void the_check_page_counts_what_is_missing_first_and_folds_the_answers() {
    var check = page(lead(), "/check");

    var listed = check.select(".assay-fixes li").size();
    assertTrue(listed > 1);
    assertEquals(listed + " things are missing or must be fixed", check.select("#points").text());
    assertEquals(3, check.select("details.assay-folded").size());
    assertEquals(0, check.select("details.assay-folded[open]").size());
    assertEquals(3, page(lead(), "/check?show=all").select("details.assay-folded[open]").size());
  }

  @Test
  void open_comments_are_said_before_sending() {
    post(lead(), "/questions/named/comments", "comment", "Is this still so?");

    var warnings = page(lead(), "/check").select(".govuk-inset-text li").eachText();

    assertEquals(List.of("A. Leadership: 1 comment is still open"), warnings);
  }

  @Test
  void an_action_whose_date_has_passed_is_said_before_sending() {
    for (var due : List.of("4 October 2026", "5 October 2030")) {
      post(
          lead(),
          "/standards/leadership",
          "named.version",
          due.startsWith("4") ? "0" : "1",
          "named.value",
          "not-met",
          "named.action.what",
          "Name one",
          "named.action.lead",
          "Head",
          "named.action.due",
          due);

      var warnings = page(lead(), "/check").select(".govuk-inset-text li").eachText();

      assertEquals(
          due.startsWith("4")
              ? List.of("A. Leadership: the date for the action has passed (A1)")
              : List.of(),
          warnings,
          due);
    }
  }

  private void complete() {
    sql.change("update agency_return set status = 'awaiting-sign-off' where id = ?", id);
  }

  @Test
  void whoever_sends_a_return_reads_who_signs_by_when_and_how_to_take_it_back() {
    complete();

    var sent = page(lead(), "/sent");

    assertTrue(sent.text().contains("Gov Chair must sign it off"), sent.text());
    assertTrue(sent.text().contains("It is on time if it is signed by"), sent.text());
    assertEquals(1, sent.select("form[action$=/recall]").size());
    assertEquals("/returns/" + id, post(lead(), "/recall").header("Location"));
    assertEquals(303, post(lead(), "/recall").code());
    assertEquals(1, page(lead(), "").select("a[href$=/check]").size());
  }

  @Test
  void the_second_of_two_presses_reads_that_it_worked() {
    complete();
    var again = post(lead(), "/submit");
    assertEquals(303, again.code());
    assertEquals("/returns/" + id + "/sent", again.header("Location"));

    sql.change("update agency_return set status = 'submitted' where id = ?", id);
    var signed = post(chair(), "/sign-off");
    assertEquals(303, signed.code());
    assertEquals("/returns/" + id, signed.header("Location"));
    assertEquals(409, post(lead(), "/recall").code());
  }
}
