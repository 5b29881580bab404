package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.assay.collection.returns.ReturnFixture.allOf;
import static org.assay.collection.returns.ReturnFixture.complete;
import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict.Sound;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.RecallReturn;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.ReturnSubmitted;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.collection.returns.submission.TransitionOutcome.Closed;
import org.assay.collection.returns.submission.TransitionOutcome.Done;
import org.assay.collection.returns.submission.TransitionOutcome.Invalid;
import org.assay.collection.returns.submission.TransitionOutcome.NotAllowed;
import org.assay.collection.returns.submission.TransitionOutcome.NotFound;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReturnStepsTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject SubmitReturn submit;
  @Inject RecallReturn recall;
  @Inject SignOff signOff;
  @Inject Reopen reopen;
  @Inject Returns returns;
  @Inject Cycles cycles;
  @Inject TrailFixture trailCheck;
  @Inject Heard heard;
  @Inject Sql sql;

  private Scene scene;

  @Singleton
  static class Heard {
    private final List<ReturnSubmitted> events = new ArrayList<>();

    @EventListener
    void on(ReturnSubmitted event) {
      events.add(event);
    }
  }

  @BeforeEach
  void scene() {
    clock.set(CycleFixture.OPEN);
    heard.events.clear();
    scene = fixture.scene();
  }

  private void answer(Caller caller, long id) {
    assertInstanceOf(SaveOutcome.Saved.class, save.save(caller, id, allOf(complete()), REFUSE));
  }

  private AgencyReturn agencyReturn() {
    return returns.find(scene.respondent(), scene.returnId()).orElseThrow().agencyReturn();
  }

  private void submitted() {
    answer(scene.respondent(), scene.returnId());
    assertInstanceOf(Done.class, submit.submit(scene.respondent(), scene.returnId()));
    assertInstanceOf(Done.class, signOff.signOff(scene.approver(), scene.returnId()));
  }

  @Test
  void an_empty_return_is_told_everything_that_is_missing() {
    var invalid =
        assertInstanceOf(Invalid.class, submit.submit(scene.respondent(), scene.returnId()));
    var questions = invalid.findings().stream().map(Finding::question).toList();
    assertTrue(questions.containsAll(List.of("dsl", "policy", "listens")), questions.toString());
    assertEquals(ReturnStatus.NOT_STARTED, agencyReturn().status());
  }

  @Test
  void a_complete_return_waits_for_its_approver_and_takes_no_answers_meanwhile() {
    answer(scene.respondent(), scene.returnId());
    var sent =
        assertInstanceOf(Done.class, submit.submit(scene.respondent(), scene.returnId()))
            .agencyReturn();

    assertEquals(ReturnStatus.AWAITING_SIGN_OFF, sent.status());
    assertEquals(scene.respondent().personId(), sent.declaredBy());
    assertEquals(CycleFixture.OPEN, sent.declaredAt());
    assertEquals(0, sql.count("select count(*) from submission"));
    var late =
        save.save(
            scene.respondent(),
            scene.returnId(),
            Draft.of(new AnswerChange("note", 0, words("x"))),
            REFUSE);
    assertEquals(
        "return/awaiting-sign-off", assertInstanceOf(SaveOutcome.Closed.class, late).why().code());
  }

  @Test
  void an_organisation_without_an_approver_submits_outright() {
    answer(scene.stranger(), scene.otherReturnId());
    var done =
        assertInstanceOf(Done.class, submit.submit(scene.stranger(), scene.otherReturnId()))
            .agencyReturn();
    assertEquals(ReturnStatus.SUBMITTED, done.status());
    assertNull(done.signedOffBy());
    assertEquals(1, sql.count("select count(*) from submission where signed_off_at is null"));
    assertEquals(new Sound(3), trailCheck.of(scene.otherReturnId()));
  }

  @Test
  void signing_off_locks_the_return_and_tells_the_others_once() {
    submitted();
    var agencyReturn = agencyReturn();
    assertEquals(ReturnStatus.SUBMITTED, agencyReturn.status());
    assertEquals(scene.approver().personId(), agencyReturn.signedOffBy());
    assertEquals(CycleFixture.OPEN, agencyReturn.firstSubmittedAt());
    var event = heard.events.getFirst();
    assertEquals(1, heard.events.size());
    assertEquals(List.of(scene.returnId(), 1L), List.of(event.returnId(), (long) event.number()));
    var late =
        save.save(
            scene.respondent(),
            scene.returnId(),
            Draft.of(new AnswerChange("note", 0, words("x"))),
            REFUSE);
    assertEquals("return/submitted", assertInstanceOf(SaveOutcome.Closed.class, late).why().code());
    assertEquals(new Sound(3), trailCheck.of(scene.returnId()));
  }

  @Test
  void what_is_signed_off_is_kept_with_its_figures_by_standard_and_by_question() {
    submitted();
    var kept =
        sql.first(
                "select ratio, answered, unanswered, sector, phase, district, edition_sha256,"
                    + " number from submission",
                row ->
                    List.of(
                        row.getBigDecimal(1).stripTrailingZeros(),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8)))
            .orElseThrow();
    assertEquals(
        List.of(
            BigDecimal.ONE, 3, 0, "education", "primary", "Alderham", scene.cycle().sha256(), 1),
        kept);

    var sections =
        sql.list(
            "select section_key, met, partly, not_met from submission_section order by section_key",
            row ->
                row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3) + " " + row.getInt(4));
    assertEquals(List.of("leadership 2 0 0", "voice 1 0 0"), sections);

    var dsl =
        sql.first(
                "select option_code, evidence_count, oldest_evidence, narrative, state from"
                    + " submission_answer where question_key = 'dsl'",
                row ->
                    List.of(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
            .orElseThrow();
    assertEquals(List.of("met", 2, "2025-07-09", "Named in the policy", "answered"), dsl);

    var heardRow =
        sql.first(
                "select impact_level, impact_sources, narrative from submission_answer where"
                    + " question_key = 'heard'",
                row -> List.of(row.getInt(1), row.getString(2), row.getString(3)))
            .orElseThrow();
    assertEquals(List.of(3, "child-voice,data", "Children say they feel safer"), heardRow);
  }

  @Test
  void a_return_sent_back_says_why_and_can_be_changed_again() {
    answer(scene.respondent(), scene.returnId());
    submit.submit(scene.respondent(), scene.returnId());
    var back =
        assertInstanceOf(
                Done.class, signOff.sendBack(scene.approver(), scene.returnId(), "Say more on 1.1"))
            .agencyReturn();
    assertEquals(ReturnStatus.IN_PROGRESS, back.status());
    assertEquals("Say more on 1.1", back.lastReason());
    assertInstanceOf(
        SaveOutcome.Saved.class,
        save.save(
            scene.respondent(),
            scene.returnId(),
            Draft.of(new AnswerChange("note", 0, words("More"))),
            REFUSE));
  }

  @Test
  void whoever_sent_a_return_takes_it_back_until_it_is_signed() {
    answer(scene.respondent(), scene.returnId());
    assertEquals("return/not-sent", closed(recall.recall(scene.respondent(), scene.returnId())));
    submit.submit(scene.respondent(), scene.returnId());
    assertInstanceOf(NotFound.class, recall.recall(scene.stranger(), scene.returnId()));

    var back =
        assertInstanceOf(Done.class, recall.recall(scene.respondent(), scene.returnId()))
            .agencyReturn();

    assertEquals(ReturnStatus.IN_PROGRESS, back.status());
    assertNull(back.declaredBy());
    assertEquals("return/not-sent", closed(signOff.signOff(scene.approver(), scene.returnId())));
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    assertEquals("return/submitted", closed(recall.recall(scene.respondent(), scene.returnId())));
    assertEquals(new Sound(5), trailCheck.of(scene.returnId()));
  }

  @Test
  void a_return_that_could_not_be_sent_again_is_not_taken_back() {
    answer(scene.respondent(), scene.returnId());
    submit.submit(scene.respondent(), scene.returnId());
    clock.set(CycleFixture.CLOSED);
    assertEquals(
        "return/cycle-closed", closed(recall.recall(scene.respondent(), scene.returnId())));
  }

  @Test
  void sending_back_and_reopening_need_a_reason() {
    answer(scene.respondent(), scene.returnId());
    submit.submit(scene.respondent(), scene.returnId());
    assertEquals("return/reason", code(signOff.sendBack(scene.approver(), scene.returnId(), " ")));
    assertEquals(
        "return/reason",
        code(signOff.sendBack(scene.approver(), scene.returnId(), "x".repeat(2001))));
    signOff.signOff(scene.approver(), scene.returnId());
    assertEquals("return/reason", code(reopen.reopen(scene.moderator(), scene.returnId(), "")));
  }

  private static String code(TransitionOutcome outcome) {
    return assertInstanceOf(Invalid.class, outcome).findings().getFirst().code();
  }

  @Test
  void an_amendment_is_the_next_submission_and_the_first_stays_as_it_was() {
    submitted();
    clock.set(CycleFixture.CLOSED);
    assertInstanceOf(
        Done.class, reopen.reopen(scene.moderator(), scene.returnId(), "1.2 is wrong"));
    save.save(
        scene.respondent(),
        scene.returnId(),
        Draft.of(new AnswerChange("listens", 1, choice("1"))),
        REFUSE);

    assertEquals(
        choice("4"),
        returns
            .read(scene.pasMember(), scene.returnId())
            .orElseThrow()
            .answering()
            .answer("listens"));
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());

    assertEquals(
        choice("1"),
        returns
            .read(scene.pasMember(), scene.returnId())
            .orElseThrow()
            .answering()
            .answer("listens"));
    assertEquals(2, returns.read(scene.pasMember(), scene.returnId()).orElseThrow().submission());
    assertEquals(
        List.of("1 4", "2 1"),
        sql.list(
            "select s.number, a.option_code from submission s join submission_answer a on"
                + " a.submission_id = s.id where a.question_key = 'listens' order by s.number",
            row -> row.getInt(1) + " " + row.getString(2)));
    assertEquals(CycleFixture.OPEN, agencyReturn().firstSubmittedAt());
    assertEquals(CycleFixture.CLOSED, agencyReturn().submittedAt());
    var whole = cycles.completion(scene.admin(), scene.cycle().id()).orElseThrow().whole().now();
    assertEquals(List.of(1, 0), List.of(whole.onTime(), whole.late()));
  }

  @Test
  void only_an_approver_signs_off_and_only_a_moderator_reopens() {
    answer(scene.respondent(), scene.returnId());
    submit.submit(scene.respondent(), scene.returnId());
    assertInstanceOf(NotAllowed.class, signOff.signOff(scene.respondent(), scene.returnId()));
    assertInstanceOf(NotAllowed.class, signOff.sendBack(scene.respondent(), scene.returnId(), "x"));
    signOff.signOff(scene.approver(), scene.returnId());
    assertInstanceOf(NotAllowed.class, reopen.reopen(scene.approver(), scene.returnId(), "x"));
    assertInstanceOf(NotAllowed.class, reopen.reopen(scene.pasMember(), scene.returnId(), "x"));
  }

  @Test
  void a_step_out_of_turn_is_refused() {
    assertEquals("return/not-sent", closed(signOff.signOff(scene.approver(), scene.returnId())));
    assertEquals(
        "return/not-submitted", closed(reopen.reopen(scene.moderator(), scene.returnId(), "x")));
    submitted();
    assertEquals("return/submitted", closed(submit.submit(scene.respondent(), scene.returnId())));
    assertEquals(
        "return/submitted", closed(signOff.sendBack(scene.approver(), scene.returnId(), "x")));
  }

  private static String closed(TransitionOutcome outcome) {
    return assertInstanceOf(Closed.class, outcome).why().code();
  }

  @Test
  void for_a_stranger_no_step_finds_the_return() {
    submitted();
    var south = fixture.scene("south", 2);
    for (var caller :
        List.of(
            scene.stranger(),
            south.respondent(),
            south.approver(),
            south.moderator(),
            south.admin())) {
      assertInstanceOf(NotFound.class, submit.submit(caller, scene.returnId()), caller.name());
      assertInstanceOf(NotFound.class, signOff.signOff(caller, scene.returnId()), caller.name());
      assertInstanceOf(
          NotFound.class, signOff.sendBack(caller, scene.returnId(), "x"), caller.name());
      assertInstanceOf(NotFound.class, reopen.reopen(caller, scene.returnId(), "x"), caller.name());
    }
  }

  @Test
  void a_draft_is_read_by_its_own_people_and_group_alone() {
    save.save(
        scene.respondent(),
        scene.returnId(),
        Draft.of(new AnswerChange("policy", 0, yes())),
        REFUSE);
    for (var caller : List.of(scene.respondent(), scene.approver(), scene.groupLead())) {
      assertEquals(
          yes(), returns.read(caller, scene.returnId()).orElseThrow().answering().answer("policy"));
    }
    var south = fixture.scene("south", 2);
    for (var caller :
        List.of(
            scene.stranger(),
            scene.pasMember(),
            scene.moderator(),
            scene.admin(),
            south.respondent(),
            south.groupLead(),
            south.pasMember())) {
      assertTrue(returns.read(caller, scene.returnId()).isEmpty(), caller.name());
    }
  }

  @Test
  void the_partnership_sees_how_far_each_return_is_and_strangers_see_none() {
    assertEquals(2, returns.list(scene.pasMember(), scene.cycle().id()).size());
    assertEquals(2, returns.list(scene.groupLead(), null).size());
    assertEquals(1, returns.list(scene.respondent(), null).size());
    assertTrue(returns.find(scene.admin(), scene.returnId()).isPresent());
    var south = fixture.scene("south", 2);
    assertTrue(returns.list(south.pasMember(), scene.cycle().id()).isEmpty());
    assertTrue(returns.find(south.pasMember(), scene.returnId()).isEmpty());
    assertTrue(returns.find(scene.stranger(), scene.returnId()).isEmpty());
  }

  @Test
  void a_group_leads_view_of_a_draft_is_logged() {
    var lead = scene.groupLead();
    assertTrue(returns.read(lead, scene.returnId()).isPresent());
    assertEquals(
        List.of("viewed draft " + lead.personId()),
        sql.list(
            "select what, subject_kind, person_id from access_log",
            row -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3)));
  }

  @Test
  void the_partnerships_view_of_a_named_return_is_logged() {
    submitted();
    sql.change("delete from access_log");
    returns.read(scene.respondent(), scene.returnId());
    returns.read(scene.respondent(), scene.returnId());
    assertEquals(
        1, sql.count("select count(*) from access_log"), "an organisation's own, once a day");
    sql.change("delete from access_log");
    returns.read(scene.pasMember(), scene.returnId());
    assertEquals(
        List.of("viewed return " + scene.returnId() + " " + scene.pasMember().personId()),
        sql.list(
            "select what, subject_kind, subject_id, person_id from access_log",
            row ->
                row.getString(1)
                    + " "
                    + row.getString(2)
                    + " "
                    + row.getString(3)
                    + " "
                    + row.getLong(4)));
  }

  @Test
  void answers_survive_the_whole_way_unchanged() {
    submitted();
    var expected = complete();
    var read =
        returns.read(scene.pasMember(), scene.returnId()).orElseThrow().answering().answers();
    assertEquals(expected, Map.copyOf(read));
  }
}
