package org.assay.assurance.moderation.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assay.assurance.moderation.AskClarifications;
import org.assay.assurance.moderation.DrawSample;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.NoteQuestion;
import org.assay.assurance.moderation.PracticeFixture;
import org.assay.assurance.moderation.SaveMark;
import org.assay.assurance.moderation.SaveMark.Wanted;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.AnswersHash;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about a submitted return, which open those answers and no others. */
@DatabaseTest
class ClarificationTest {
  private static final LocalDate BY = LocalDate.of(2026, 10, 20);
  private static final Set<String> ASKED = Set.of("dsl");

  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject PracticeFixture practice;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Returns returns;
  @Inject SaveAnswers saveAnswers;
  @Inject DrawSample drawing;
  @Inject Moderations moderations;
  @Inject NoteQuestion notes;
  @Inject AskClarifications asking;
  @Inject SaveMark save;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private Scene scene;
  private Sample sample;

  @BeforeEach
  void drawn() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    fixture.answerAll(scene);
    signedOff();
    practice.doWithout(scene.admin(), scene.moderator(), scene.cycle().id());
    drawing.draw(scene.admin(), scene.cycle().id(), "spring", 1, 0);
    sample = moderations.samples(scene.pasMember(), scene.cycle().id()).getFirst();
  }

  private void signedOff() {
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
  }

  private SaveMark.Outcome note(String question, String text, int version) {
    return notes.note(
        scene.moderator(),
        moderations.mine(scene.moderator(), sample.id()).orElseThrow(),
        new NoteQuestion.Wanted(question, text, version));
  }

  private void ask() {
    note("dsl", "Who covers on Fridays?", 0);
    assertInstanceOf(
        AskClarifications.Outcome.Done.class, asking.ask(scene.moderator(), sample.id(), BY));
  }

  private ReturnView draft() {
    return returns.read(scene.respondent(), scene.returnId()).orElseThrow();
  }

  private SaveOutcome save(String question, Answer answer) {
    return saveAnswers.save(
        scene.respondent(),
        scene.returnId(),
        Draft.of(new AnswerChange(question, draft().version(question), answer)),
        HiddenAnswerPolicy.KEEP);
  }

  private static Answer answered() {
    var met = ReturnFixture.met();
    return new Answer(met.value(), null, null, "The deputy, by rota", met.evidence(), null, null);
  }

  @Test
  void what_was_not_asked_about_stays_as_it_was_signed_off_by_every_door() throws Exception {
    var before = AnswersHash.of(draft(), ASKED);
    ask();

    var refused = assertInstanceOf(SaveOutcome.Closed.class, save("policy", AnswerFixture.no()));
    assertEquals("return/question-locked", refused.why().code());
    var page =
        post(
            scene.respondent(),
            "/returns/" + scene.returnId() + "/standards/voice",
            Map.of(
                "person", Long.toString(scene.respondent().personId()),
                "listens", "1",
                "listens.version", "1"));
    assertEquals(409, page.code(), page.body());
    assertTrue(page.body().contains("reopened for 1.1 only"), page.body());
    var api =
        send(
            scene.respondent(),
            HttpRequest.PUT(
                    "/api/v1/returns/" + scene.returnId() + "/answers",
                    """
                    { "answers": { "listens": { "version": 1, "value": "1" },
                      "dsl": { "version": 1, "value": "partly" } } }
                    """)
                .contentType(MediaType.APPLICATION_JSON_TYPE));
    assertEquals(409, api.code(), api.body());
    assertTrue(api.body().contains("return/question-locked"), api.body());
    assertEquals(before, AnswersHash.of(draft(), ASKED));
    assertEquals(ReturnFixture.met(), draft().answering().answer("dsl"), "all or nothing");

    assertInstanceOf(SaveOutcome.Saved.class, save("dsl", answered()));
    signedOff();

    var again = returns.submission(scene.pasMember(), scene.returnId()).orElseThrow();
    assertEquals(2, again.submission());
    assertEquals(before, AnswersHash.of(again, ASKED));
    assertEquals("The deputy, by rota", again.answering().answer("dsl").comment());
    var claim = moderations.find(scene.moderator(), sample.id()).orElseThrow().view();
    assertEquals(1, claim.submission(), "what was submitted first stays the claim");
    assertEquals("Named in the policy", claim.answering().answer("dsl").comment());
  }

  @Test
  void everybody_reads_for_how_many_questions_and_until_when_it_is_open() {
    ask();
    var state = "Reopened for 1 question until 20 October 2026";
    var own = get(scene.respondent(), "/returns/" + scene.returnId());
    assertTrue(own.contains(state), own);
    assertTrue(own.contains("Who covers on Fridays?"), own);
    assertTrue(get(scene.respondent(), "/returns").contains(state));
    assertTrue(get(scene.pasMember(), "/returns").contains(state));
    var standard =
        get(scene.respondent(), "/returns/" + scene.returnId() + "/standards/leadership");
    assertTrue(standard.contains("Locked answers"), standard);
    assertTrue(standard.contains("id=\"q-dsl\""), standard);
    assertFalse(standard.contains("id=\"q-policy\""), standard);
    var cycle = get(scene.pasMember(), "/moderation/cycles/" + scene.cycle().id());
    assertTrue(cycle.contains("The return is open for them until 20 October 2026"), cycle);
  }

  @Test
  void questions_are_noted_by_the_marker_and_go_out_once_as_one_letter_each() {
    assertInstanceOf(AskClarifications.Outcome.Refused.class, asked(scene.moderator()));
    assertInstanceOf(
        SaveMark.Outcome.Invalid.class, note("dsl", "Is it about NHS 943 476 5919?", 0));
    note("policy", "Which one?", 0);
    assertInstanceOf(
        SaveMark.Outcome.Stale.class, note("policy", "Another?", 0), "somebody else was first");
    assertInstanceOf(AskClarifications.Outcome.NotFound.class, asked(scene.pasMember()));
    ask();
    assertInstanceOf(AskClarifications.Outcome.Refused.class, asked(scene.moderator()));
    assertInstanceOf(SaveMark.Outcome.Invalid.class, note("policy", "And this?", 1));
    assertEquals(
        2,
        sql.count("select count(*) from letter where kind = 'clarifications-asked'"),
        "to who answers and to who signs");
    assertEquals(0, sql.count("select count(*) from letter where kind = 'reopened'"));
    save("dsl", answered());
    signedOff();
    assertEquals(
        1, sql.count("select count(*) from letter where kind = 'clarifications-answered'"));
  }

  @Test
  void the_marker_reads_the_answer_as_it_was_and_as_it_is_and_marks_it_before_finishing() {
    ask();
    var marker = scene.moderator();
    mark("policy", "yes");
    assertFalse(moderations.finish(marker, sample.id()), "the organisation may still answer");
    save("dsl", answered());
    signedOff();
    var page = get(marker, "/moderation/samples/" + sample.id() + "/leadership");
    assertTrue(page.contains("The deputy, by rota"), page);
    assertFalse(moderations.finish(marker, sample.id()), "what was asked about is not marked");
    mark("dsl", "met");
    assertTrue(moderations.finish(marker, sample.id()));
  }

  private void mark(String question, String option) {
    var read = moderations.mine(scene.moderator(), sample.id()).orElseThrow();
    assertInstanceOf(
        SaveMark.Outcome.Saved.class,
        save.save(scene.moderator(), read, new Wanted(question, Marker.FIRST, option, null, 0)));
  }

  private AskClarifications.Outcome asked(Caller by) {
    return asking.ask(by, sample.id(), BY);
  }

  private String get(Caller caller, String path) {
    var answer = send(caller, HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE));
    assertEquals(200, answer.code(), answer.body());
    return answer.body();
  }

  private HttpResponse<String> post(Caller caller, String path, Map<String, String> form) {
    return send(
        caller,
        HttpRequest.POST(path, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE));
  }

  private HttpResponse<String> send(Caller caller, MutableHttpRequest<?> request) {
    try (var client = HttpFixture.client(server.getURL())) {
      return HttpFixture.exchange(client, request.bearerAuth(tokens.of(caller)));
    }
  }
}
