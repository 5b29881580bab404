package org.assay.collection.respond.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.collection.returns.submission.Reopen;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.AnswerFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
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

/** Evidence behind questions, and of a whole return, as it is asked for without scripts. */
@DatabaseTest
class EvidencePagesTest {
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Returns returns;
  @Inject SaveAnswers save;
  @Inject RecordReturns record;
  @Inject Reopen reopen;
  @Inject Sql sql;

  private Scene scene;
  private HttpClient client;
  private String base = "";

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    base = "/returns/" + scene.returnId();
    client = HttpFixture.stayingClient(server.get().getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void a_file_is_put_behind_the_question_and_leaves_the_rest_of_the_answer() {
    var comment = AnswerFixture.choice("met");
    save("dsl", 0, comment);
    var answer = send("dsl", "minutes.txt", "1", "3", "2026");
    assertEquals(303, answer.code());
    assertTrue(answer.header("Location").endsWith("#q-dsl"), answer.header("Location"));
    var stored = answer("dsl");
    assertEquals(comment.value(), stored.value());
    assertEquals(Form.FILE, stored.evidence().getFirst().form());
    var question = page(get(scene.respondent(), base + "/standards/leadership")).select("#q-dsl");
    assertEquals("minutes.txt", question.select("a[href^=/evidence/]").text());
  }

  @Test
  void the_page_of_a_standard_is_saved_before_a_file_is_sent() {
    var form =
        Map.of("dsl.version", "0", "dsl.value", "met", "dsl.comment", "As said", "sends", "dsl");
    var answer = post(scene.respondent(), base + "/standards/leadership", form);
    assertEquals(303, answer.code());
    assertEquals(base + "/questions/dsl/evidence", answer.header("Location"));
    assertEquals("As said", answer("dsl").comment());
  }

  @Test
  void a_file_stays_when_its_question_is_saved_and_goes_when_that_is_ticked() {
    send("dsl", "minutes.txt", "1", "3", "2026");
    var id = answer("dsl").evidence().getFirst().text();
    var form =
        new java.util.HashMap<>(
            Map.of("dsl.version", "1", "dsl.evidence.0.form", "file", "dsl.evidence.0.text", id));
    form.put("dsl.comment", "Changed");
    post(scene.respondent(), base + "/standards/leadership", form);
    assertEquals(id, answer("dsl").evidence().getFirst().text());
    form.put("dsl.version", "2");
    form.put("dsl.evidence.0.remove", "1");
    post(scene.respondent(), base + "/standards/leadership", form);
    assertEquals(List.of(), answer("dsl").evidence());
  }

  @Test
  void evidence_older_than_a_year_is_flagged() {
    send("dsl", "old.txt", "1", "3", "2024");
    var question = page(get(scene.respondent(), base + "/standards/leadership")).select("#q-dsl");
    assertTrue(question.text().contains("31 months old"), question.text());
    var list = page(get(scene.respondent(), base + "/evidence"));
    assertTrue(list.select("main").text().contains("1 is old"));
    var check = page(get(scene.respondent(), base + "/check"));
    assertTrue(check.text().contains("old.txt (1 March 2024, 31 months old)"), check.text());
  }

  @Test
  void one_piece_is_used_behind_many_questions_and_removed_from_all() {
    send("dsl", "minutes.txt", "1", "3", "2026");
    var choices = page(get(scene.respondent(), base + "/questions/listens/evidence"));
    var item = choices.select("input[name=item]").attr("value");
    var used =
        post(scene.respondent(), base + "/questions/listens/evidence/again", Map.of("item", item));
    assertEquals(303, used.code());
    assertEquals(answer("dsl").evidence(), answer("listens").evidence());
    var list = page(get(scene.respondent(), base + "/evidence"));
    assertEquals(1, list.select(".assay-card").size());
    assertEquals(2, list.select(".assay-card a[href*=#q-]").size());
    var removed = post(scene.respondent(), base + "/evidence/removal", Map.of("item", item));
    assertEquals(303, removed.code());
    assertEquals(List.of(), answer("listens").evidence());
    assertEquals(0, sql.count("select count(*) from evidence_file where deleted_at is null"));
  }

  @Test
  void nothing_chosen_says_so() {
    send("dsl", "minutes.txt", "1", "3", "2026");
    var none =
        post(scene.respondent(), base + "/questions/listens/evidence/again", Map.of("a", ""));
    assertEquals(422, none.code());
    assertFalse(page(none).select("#item-error").isEmpty());
    var empty = MultipartBody.builder().addPart("kind", "policy").build();
    assertEquals(422, send(scene.respondent(), "dsl", empty).code());
  }

  @Test
  void a_file_named_after_a_child_is_held_back_until_a_reason_is_given() {
    var held = send(scene.respondent(), "dsl", file("Pupil Jane Smith.txt").build());
    assertEquals(422, held.code());
    assertFalse(page(held).select("#reason").isEmpty());
    var confirmed = file("Pupil Jane Smith.txt").addPart("reason", "Invented").build();
    assertEquals(303, send(scene.respondent(), "dsl", confirmed).code());
  }

  @Test
  void nobody_else_sends_files_or_sees_a_draft() {
    for (var caller : List.of(scene.stranger(), scene.pasMember(), scene.groupLead())) {
      assertEquals(404, send(caller, "dsl", file("a.txt").build()).code(), caller.name());
    }
    assertEquals(404, get(scene.stranger(), base + "/evidence").code());
    assertEquals(404, get(scene.pasMember(), base + "/evidence").code());
    assertEquals(404, get(scene.respondent(), base + "/questions/nothing/evidence").code());
    assertEquals(0, sql.count("select count(*) from evidence_file"));
  }

  @Test
  void a_colleague_without_a_standard_sends_nothing_and_lists_nothing() {
    var colleague =
        new Caller(
            scene.respondent().personId(),
            "Cal League",
            scene.partnership().id(),
            Role.COLLEAGUE,
            scene.respondent().organisationId(),
            null);
    send("dsl", "minutes.txt", "1", "3", "2026");
    assertEquals(404, send(colleague, "dsl", file("a.txt").build()).code());
    assertEquals(404, get(colleague, base + "/evidence").code());
    assertEquals(1, sql.count("select count(*) from evidence_file"));
  }

  @Test
  void the_partnership_lists_and_downloads_what_was_signed_off_alone() {
    send("dsl", "minutes.txt", "1", "3", "2026");
    var file = answer("dsl").evidence().getFirst();
    assertEquals(404, get(scene.pasMember(), "/evidence/" + file.text()).code());
    clock.set(CycleFixture.OPEN.plusSeconds(60));
    submit();
    var list = page(get(scene.pasMember(), base + "/evidence"));
    assertEquals("minutes.txt", list.select(".assay-card a[href^=/evidence/]").text());
    assertTrue(list.select(".assay-card form").isEmpty());
    assertEquals(200, get(scene.pasMember(), "/evidence/" + file.text()).code());
    clock.set(CycleFixture.OPEN.plusSeconds(120));
    reopen.reopen(scene.moderator(), scene.returnId(), "Please look again");
    send("listens", "new.txt", "1", "3", "2026");
    var fresh = answer("listens").evidence().getFirst().text();
    assertEquals(404, get(scene.pasMember(), "/evidence/" + fresh).code());
    assertFalse(
        page(get(scene.pasMember(), base + "/evidence")).select("main").text().contains("new.txt"));
  }

  @Test
  void a_return_without_evidence_says_how_it_is_given() {
    var list = page(get(scene.respondent(), base + "/evidence"));
    assertTrue(list.select("main").text().contains("Add it under a question"));
  }

  /** As it stands, since what is being tested is not whether it is whole. */
  private void submit() {
    var view = returns.read(scene.respondent(), scene.returnId()).orElseThrow();
    sql.change(
        "delete from answer where sheet_id = (select sheet_id from agency_return where id = ?)",
        scene.returnId());
    record.record(
        scene.cycle(),
        List.of(
            new Recorded(
                scene.schools().getFirst().id(),
                view.answering().answers(),
                scene.respondent().personId(),
                clock.instant(),
                clock.instant(),
                clock.instant(),
                null)));
  }

  private void save(String question, int version, Answer answer) {
    save.save(
        scene.respondent(),
        scene.returnId(),
        Draft.of(new AnswerChange(question, version, answer)),
        HiddenAnswerPolicy.KEEP);
  }

  private Answer answer(String question) {
    return returns
        .read(scene.respondent(), scene.returnId())
        .orElseThrow()
        .answering()
        .answer(question);
  }

  private HttpResponse<String> send(
      String question, String name, String day, String month, String year) {
    var body =
        file(name).addPart("date.day", day).addPart("date.month", month).addPart("date.year", year);
    return send(scene.respondent(), question, body.build());
  }

  private static MultipartBody.Builder file(String name) {
    return MultipartBody.builder()
        .addPart("file", name, MediaType.TEXT_PLAIN_TYPE, ("Words in " + name).getBytes(UTF_8));
  }

  private HttpResponse<String> send(Caller caller, String question, MultipartBody body) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST(base + "/questions/" + question + "/evidence", body)
            .contentType(MediaType.MULTIPART_FORM_DATA_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> post(Caller caller, String path, Map<String, String> form) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST(path, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return HttpFixture.exchange(
        client,
        HttpRequest.GET(path)
            .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE)
            .bearerAuth(tokens.of(caller)));
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.getBody(String.class).orElseThrow());
  }
}
