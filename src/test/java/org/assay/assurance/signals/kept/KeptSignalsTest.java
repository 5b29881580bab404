package org.assay.assurance.signals.kept;

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
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.assurance.moderation.DrawSample;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.sample.RiskReason;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.assurance.signals.kept.SettleSignal.Outcome;
import org.assay.assurance.signals.kept.SignalSearch.SignalStage;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A return with two signals: twelve answers alike in a row, all of them without evidence. */
@DatabaseTest
class KeptSignalsTest {
  private static final int QUESTIONS = 12;
  private static final String DOCUMENT =
      QuestionSetFixture.document(
              IntStream.rangeClosed(1, QUESTIONS)
                  .mapToObj(
                      i ->
                          """
                          { "key": "q%d", "ref": "1.%d", "type": "scale", "scale": "stage4", "force": "must", "text": "Q?" }\
                          """
                              .formatted(i, i))
                  .collect(Collectors.joining(",")))
          .replace("\"version\": \"2026.1\"", "\"version\": \"2026.9\"");

  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject Editions editions;
  @Inject OpenCycle openCycle;
  @Inject Returns returns;
  @Inject SaveAnswers save;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Reopen reopen;
  @Inject KeptSignals kept;
  @Inject SettleSignal settle;
  @Inject DrawSample drawing;
  @Inject Moderations moderations;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private Scene scene;
  private Cycle cycle;
  private long returnId;

  @BeforeEach
  void signedOff() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    editions.publish(QuestionSetFixture.load(DOCUMENT), DOCUMENT);
    var plan =
        new NewCycle(
            "points",
            "Points, 2026",
            "small",
            "2026.9",
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 18),
            null);
    cycle = ((Opened) openCycle.open(scene.admin(), plan)).cycle();
    returnId = returns.list(scene.respondent(), cycle.id()).getFirst().agencyReturn().id();
    send(List.of());
  }

  private void send(List<EvidenceItem> evidence) {
    var view = returns.read(scene.respondent(), returnId).orElseThrow();
    var top = AnswerFixture.choice("4");
    var answers = new ArrayList<AnswerChange>();
    for (int i = 1; i <= QUESTIONS; i++) {
      var key = "q" + i;
      answers.add(
          new AnswerChange(
              key,
              view.version(key),
              new Answer(top.value(), null, null, null, evidence, null, null)));
    }
    save.save(scene.respondent(), returnId, Draft.of(answers), HiddenAnswerPolicy.KEEP);
    submit.submit(scene.respondent(), returnId);
    signOff.signOff(scene.approver(), returnId);
  }

  private Map<Kind, KeptSignal> signals(Caller caller) {
    return kept.ofReturn(caller, returnId).stream()
        .collect(Collectors.toMap(it -> it.signal().kind(), it -> it));
  }

  private KeptSignal bare() {
    return signals(scene.pasMember()).get(Kind.TOP_WITHOUT_EVIDENCE);
  }

  private void explained() {
    assertInstanceOf(
        Outcome.Done.class, settle.explain(scene.respondent(), bare().id(), 0, "Seen in March"));
  }

  @Test
  void what_is_signed_off_waits_for_an_explanation_and_the_organisation_is_told() {
    var own = signals(scene.respondent());
    assertEquals(
        java.util.Set.of(Kind.ONE_OPTION_IN_A_ROW, Kind.TOP_WITHOUT_EVIDENCE), own.keySet());
    own.values().forEach(it -> assertEquals(SignalState.WAITING, it.state()));
    assertEquals(clock.instant(), bare().raisedAt());
    assertEquals(
        2,
        sql.count("select count(*) from letter where kind = 'signals-raised'"),
        "both who sent it");
    assertEquals(Map.of(), signals(scene.stranger()));
    assertEquals(Map.of(), signals(scene.admin()), "who reads no answers");
    assertEquals(2, kept.undecided(cycle).signals());
    assertEquals(1, kept.undecided(cycle).returns());
  }

  @Test
  void an_explanation_and_a_decision_are_kept_with_person_and_date() {
    explained();
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(3)));
    var decided =
        settle.decide(scene.pasMember(), bare().id(), 1, "accepted", "The minutes show it");
    assertInstanceOf(Outcome.Done.class, decided);
    var signal = bare();
    assertEquals(SignalState.ACCEPTED, signal.state());
    assertEquals("Seen in March", signal.said());
    assertEquals(CycleFixture.OPEN, signal.saidAt());
    var steps =
        List.of(
            new SignalStep(
                scene.respondent().personId(),
                CycleFixture.OPEN,
                SignalState.EXPLAINED,
                "Seen in March"),
            new SignalStep(
                scene.pasMember().personId(),
                clock.instant(),
                SignalState.ACCEPTED,
                "The minutes show it"));
    assertEquals(steps, kept.steps(signal));
    assertEquals(1, kept.undecided(cycle).signals());
    assertTrue(sql.count("select count(*) from letter where kind = 'signals-decided'") > 0);
  }

  @Test
  void nobody_explains_for_others_or_decides_but_a_member_and_a_stale_page_is_refused() {
    var id = bare().id();
    assertInstanceOf(Outcome.NotFound.class, settle.explain(scene.stranger(), id, 0, "Mine"));
    assertInstanceOf(Outcome.NotFound.class, settle.explain(scene.pasMember(), id, 0, "Mine"));
    for (var other : List.of(scene.moderator(), scene.admin(), scene.respondent())) {
      assertInstanceOf(Outcome.NotFound.class, settle.decide(other, id, 0, "no-step", "Enough"));
    }
    assertInstanceOf(Outcome.Invalid.class, settle.explain(scene.respondent(), id, 0, " "));
    assertInstanceOf(
        Outcome.Invalid.class,
        settle.explain(scene.respondent(), id, 0, "See NHS number 943 476 5919"));
    assertInstanceOf(
        Outcome.Invalid.class,
        settle.decide(scene.pasMember(), id, 0, "accepted", "There is no explanation yet"));
    assertInstanceOf(
        Outcome.Invalid.class, settle.decide(scene.pasMember(), id, 0, "waiting", "x"));
    assertInstanceOf(Outcome.Invalid.class, settle.decide(scene.pasMember(), id, 0, "no-step", ""));
    explained();
    assertInstanceOf(
        Outcome.Stale.class, settle.decide(scene.pasMember(), id, 0, "no-step", "Enough"));
    settle.decide(scene.pasMember(), id, 1, "no-step", "Enough");
    assertInstanceOf(
        Outcome.Stale.class, settle.explain(scene.approver(), id, 2, "After the decision"));
    assertEquals(SignalState.NO_STEP, bare().state());
  }

  @Test
  void a_later_submission_keeps_what_is_unchanged_and_lets_go_what_is_no_longer_found() {
    explained();
    reopen.reopen(scene.moderator(), returnId, "Please name your evidence");
    var minutes =
        new EvidenceItem(null, EvidenceItem.Form.TEXT, "Minutes", LocalDate.of(2026, 9, 1));
    send(List.of(minutes));
    assertEquals(java.util.Set.of(Kind.ONE_OPTION_IN_A_ROW), signals(scene.pasMember()).keySet());
    var search = SignalSearch.of(it -> it.equals("state") ? "all" : null, SignalStage.OPEN);
    var gone =
        kept.all(scene.pasMember(), search).stream()
            .filter(it -> it.state() == SignalState.GONE)
            .findFirst()
            .orElseThrow();
    assertEquals(Kind.TOP_WITHOUT_EVIDENCE, gone.signal().kind());
    assertEquals(2, kept.steps(gone).size(), "what was explained stays on record");
  }

  @Test
  void signals_and_what_the_subgroup_asked_for_are_reasons_of_a_draw_that_repeats_itself() {
    explained();
    settle.decide(scene.pasMember(), bare().id(), 1, "moderation", "We want to see it");
    var row = signals(scene.pasMember()).get(Kind.ONE_OPTION_IN_A_ROW);
    settle.decide(scene.pasMember(), row.id(), 0, "no-step", "A small form");
    assertInstanceOf(
        DrawSample.Outcome.Done.class, drawing.draw(scene.admin(), cycle.id(), "spring", 1, 0));
    var codes =
        moderations.samples(scene.pasMember(), cycle.id()).getFirst().reasons().stream()
            .map(RiskReason::code)
            .toList();
    assertEquals(List.of("SUBGROUP_ASKED", "ALL_TOP", "TOP_WITHOUT_EVIDENCE"), codes);
    var page = get(scene.pasMember(), "/moderation/cycles/" + cycle.id()).body();
    assertTrue(page.contains("it gives the same sample"), page);
    var csv = get(scene.pasMember(), "/moderation/cycles/" + cycle.id() + "/draw.csv").body();
    assertEquals(2, csv.lines().count(), csv);
    assertTrue(csv.contains("education/") && csv.contains(",3,") && csv.contains(",Random"), csv);
    assertEquals(1, drawn(), "that the draw was taken out is in the access log");
    get(scene.respondent(), "/moderation/cycles/" + cycle.id() + "/draw.csv");
    assertEquals(1, drawn(), "who was refused took nothing out");
  }

  private long drawn() {
    return sql.count(
        "select count(*) from access_log where what = 'exported' and subject_kind = 'draw'"
            + " and subject_id = ? and person_id = ?",
        Long.toString(cycle.id()),
        scene.pasMember().personId());
  }

  @Test
  void what_is_to_be_asked_in_a_clarification_goes_into_the_moderators_questions_by_itself() {
    settle.decide(scene.pasMember(), bare().id(), 0, "clarification", "Which minutes show it?");
    var before = get(scene.pasMember(), "/signals/" + bare().id()).body();
    assertFalse(before.contains("Questions to the organisation"), "no sample is drawn yet");
    drawing.draw(scene.admin(), cycle.id(), "spring", 1, 0);
    var notes = "select note from moderation_note where partnership_id = ?";
    var first = sql.list(notes, row -> row.getString("note"), scene.partnership().id()).getFirst();
    assertTrue(first.startsWith("Which minutes show it?\n\n12 of the 12 highest"), first);
    assertFalse(first.contains("A moderator may ask"), first);

    var row = signals(scene.pasMember()).get(Kind.ONE_OPTION_IN_A_ROW);
    var page = get(scene.pasMember(), "/signals/" + row.id()).body();
    assertTrue(page.contains("goes into the questions that the moderator sends"), page);
    settle.decide(scene.pasMember(), row.id(), 0, "clarification", "How was each judged?");
    var both = sql.list(notes, it -> it.getString("note"), scene.partnership().id());
    assertEquals(1, both.size(), "twelve answers are asked about at the first of them");
    assertTrue(
        both.getFirst().contains("\n\nHow was each judged?\n\n12 of the 12"), both::toString);
    var sample = moderations.samples(scene.pasMember(), cycle.id()).getFirst();
    assertTrue(
        get(scene.pasMember(), "/signals/" + row.id())
            .body()
            .contains("/moderation/clarifications/" + sample.id()));
  }

  @Test
  void the_list_is_cut_by_kind_and_sector_and_is_a_file_too() {
    explained();
    var all = get(scene.pasMember(), "/signals").body();
    assertTrue(all.contains("1 to 2 of 2 signals.") && all.contains("“Seen in March”"), all);
    assertTrue(get(scene.pasMember(), "/signals?state=waiting").body().contains("1 to 1 of 1"));
    assertTrue(get(scene.pasMember(), "/signals?kind=old-evidence").body().contains("No signal"));
    assertTrue(get(scene.pasMember(), "/signals?sector=health").body().contains("No signal"));
    var csv = get(scene.moderator(), "/signals.csv?kind=top-without-evidence").body();
    assertEquals(2, csv.lines().count(), csv);
    assertTrue(
        csv.contains("Education,\"Points, 2026\",Highest answers without evidence,12,12"), csv);
    assertTrue(csv.contains("Seen in March,2026-10-05"), csv);
    var stranger = get(scene.stranger(), "/signals").body();
    assertFalse(stranger.contains("Highest answers"), stranger);
    assertEquals(404, get(scene.stranger(), "/signals/" + bare().id()).code());
  }

  @Test
  void the_return_leads_to_its_signals_and_the_form_explains_one() {
    var list = get(scene.respondent(), "/returns/" + returnId).body();
    assertTrue(list.contains("What a moderator may ask about: 2, 2 to explain"), list);
    var id = bare().id();
    var form = Map.of("said", "The board looked at each", "version", "0");
    assertEquals(303, post(scene.respondent(), "/signals/" + id + "/explanation", form).code());
    var stale = post(scene.respondent(), "/signals/" + id + "/explanation", form);
    assertEquals(409, stale.code());
    assertTrue(stale.body().contains("This signal has changed since you opened the page"));
    var page = get(scene.pasMember(), "/signals/" + id).body();
    assertTrue(page.contains("The board looked at each") && page.contains("Save decision"), page);
    assertFalse(get(scene.moderator(), "/signals/" + id).body().contains("Save decision"));
    var none = post(scene.pasMember(), "/signals/" + id + "/decision", Map.of("version", "1"));
    assertEquals(422, none.code());
    assertTrue(none.body().contains("Select what you decide"), none.body());
  }

  private HttpResponse<String> get(Caller caller, String path) {
    return answer(caller, HttpRequest.GET(path));
  }

  private HttpResponse<String> post(Caller caller, String path, Map<String, String> form) {
    return answer(
        caller,
        HttpRequest.POST(path, form).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
  }

  private HttpResponse<String> answer(Caller caller, MutableHttpRequest<?> request) {
    try (var client = HttpFixture.stayingClient(server.getURL())) {
      return HttpFixture.exchange(
          client,
          request
              .accept(MediaType.TEXT_HTML_TYPE, MediaType.of("text/csv"))
              .bearerAuth(tokens.of(caller)));
    }
  }
}
