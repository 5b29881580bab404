package org.assay.collection.respond.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Common answers save one at a time; reports and evidence of all organisations are gathered. */
@DatabaseTest
class GroupPageTest {
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Sql sql;

  private ReturnFixture.Scene scene;
  private HttpClient client;
  private String round;

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    client = HttpFixture.stayingClient(server.get().getURL());
    round = "/groups/" + scene.groupLead().groupId() + "/cycles/" + scene.cycle().id();
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void one_common_answer_is_saved_with_the_hour_and_its_version() throws Exception {
    choose("dsl", "policy");
    var saved = json(200, autosave("dsl.version", "0", "dsl.value", "met"));
    assertTrue(saved.path("saved").asText().matches("\\d\\d:\\d\\d"), saved::toString);
    assertEquals(1, saved.path("versions").path("dsl").asInt());
    var again = json(200, autosave("dsl.version", "1", "dsl.value", "met"));
    assertEquals(1, again.path("versions").path("dsl").asInt(), "the same again changes nothing");
    var form = page(round + "/standards/leadership").selectFirst("form[data-saving]");
    assertEquals("1", form.selectFirst("[name='dsl.version']").val());
    assertEquals("" + scene.groupLead().personId(), form.attr("data-person"));
  }

  @Test
  void a_fault_comes_back_as_the_question_and_what_may_name_a_child_is_marked_as_held_back()
      throws Exception {
    choose("dsl");
    var refused =
        json(
            422,
            autosave(
                "dsl.version", "0", "dsl.value", "met", "dsl.comment", "Ask about 943 476 5919."));
    var error = refused.path("errors").path(0);
    assertEquals("dsl", error.path("question").asText());
    assertTrue(error.path("held").asBoolean(), refused::toString);
    assertTrue(error.path("html").asText().contains("943 476 5919"), "with what was typed");
    assertTrue(error.path("html").asText().contains("NHS number"), refused::toString);
  }

  @Test
  void another_leads_answer_comes_back_beside_ones_own_and_either_can_stay() throws Exception {
    choose("dsl");
    json(200, autosave("dsl.version", "0", "dsl.value", "met"));
    var clash = json(409, autosave("dsl.version", "0", "dsl.value", "not-met"));
    var question = Jsoup.parse(clash.path("errors").path(0).path("html").asText());
    assertTrue(question.text().contains("They answered: "), question.text());
    assertTrue(question.text().contains("You answered: "), question.text());
    assertEquals(2, question.select("[name='dsl.keep']").size());
    assertEquals("1", question.selectFirst("[name='dsl.version']").val());
    var theirs =
        json(200, autosave("dsl.version", "1", "dsl.value", "not-met", "dsl.keep", "theirs"));
    assertFalse(theirs.path("versions").has("dsl"), theirs::toString);
    var mine = json(200, autosave("dsl.version", "1", "dsl.value", "not-met", "dsl.keep", "mine"));
    assertEquals(2, mine.path("versions").path("dsl").asInt());
  }

  @Test
  void what_somebody_else_typed_before_is_not_saved() {
    choose("dsl");
    assertEquals(403, autosave("person", "1", "dsl.version", "0", "dsl.value", "met").code());
  }

  @Test
  void all_reports_come_in_one_file_and_each_is_noted_as_given_out() throws Exception {
    assertTrue(page(round).select("a[href*=reports.zip]").isEmpty());
    assertEquals(404, get(scene.groupLead(), round + "/reports.zip").code());
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    fixture.answerAll(scene.stranger(), scene.otherReturnId());
    submit.submit(scene.stranger(), scene.otherReturnId());

    var link = page(round).selectFirst("a[href*=reports.zip]");
    assertEquals("All 2 reports (PDF, in a ZIP file)", link.text());
    var files = unzipped(bytes(link.attr("href")));
    assertEquals(2, files.size(), files::toString);
    assertTrue(files.keySet().stream().anyMatch(it -> it.startsWith("organisation-s1-")));
    assertTrue(files.keySet().stream().anyMatch(it -> it.startsWith("organisation-s2-")));
    files.values().forEach(pdf -> assertTrue(pdf.startsWith("%PDF-"), pdf));
    assertEquals(
        2,
        sql.count(
            "select count(*) from access_log where person_id = "
                + scene.groupLead().personId()
                + " and what = 'exported'"));
    var summary = page(round).selectFirst("a[href$=group-summary.csv]").attr("href");
    var sheet = get(scene.groupLead(), summary);
    assertEquals(200, sheet.code());
    assertTrue(sheet.body().contains("Organisation s1"), sheet.body());
    assertTrue(sheet.body().contains("2 organisations"), sheet.body());
    assertEquals(403, get(scene.respondent(), summary).code());
    assertEquals(404, get(scene.groupLead(), summary.replace("csv", "odt")).code());
    assertEquals(404, get(scene.groupLead(), round + "/reports.zip?part=2").code());
    assertEquals(403, get(scene.respondent(), round + "/reports.zip").code());
  }

  @Test
  void evidence_is_gathered_by_organisation() {
    assertTrue(page(round).select("a[href$=/evidence]").isEmpty());
    fixture.answerAll(scene);

    var links = page(round).select("a[href$=/evidence]").eachText();
    assertEquals(
        List.of("Evidence of all organisations", "Evidence (2) of Organisation s1"), links);
    var page = page(round + "/evidence");
    assertEquals(List.of("Organisation s1", "Organisation s2"), page.select("main h2").eachText());
    assertEquals("2 pieces of evidence, 1 old", page.select("main summary").text());
    assertEquals(List.of("Our policy", "Minutes"), page.select("main h3").eachText());
    assertTrue(page.text().contains("No evidence yet."), page.text());
  }

  private void choose(String... questions) {
    var answer =
        post(MediaType.TEXT_HTML_TYPE, round + "/common", Map.of("common", List.of(questions)));
    assertEquals(303, answer.code());
  }

  private HttpResponse<String> autosave(String... form) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < form.length; i += 2) fields.put(form[i], form[i + 1]);
    return post(MediaType.APPLICATION_JSON_TYPE, round + "/standards/leadership", fields);
  }

  private HttpResponse<String> post(MediaType accept, String path, Map<String, Object> fields) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST(path, fields)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(accept)
            .bearerAuth(tokens.of(scene.groupLead())));
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return HttpFixture.exchange(
        client,
        HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller)));
  }

  private Document page(String path) {
    var answer = get(scene.groupLead(), path);
    assertEquals(200, answer.code(), answer.body());
    return Jsoup.parse(answer.body());
  }

  private byte[] bytes(String path) {
    return client
        .toBlocking()
        .exchange(
            HttpRequest.GET(path)
                .accept(MediaType.ALL_TYPE)
                .bearerAuth(tokens.of(scene.groupLead())),
            byte[].class)
        .body();
  }

  /** The first characters of each file, by name. */
  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readNBytes(8), StandardCharsets.US_ASCII));
      }
    }
    return files;
  }

  private static JsonNode json(int status, HttpResponse<String> answer) throws IOException {
    assertEquals(status, answer.code(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
