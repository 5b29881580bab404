package org.assay.collection.returns;

import static org.assay.collection.answersheet.HiddenAnswerPolicy.REFUSE;
import static org.assay.collection.returns.ReturnFixture.allOf;
import static org.assay.collection.returns.ReturnFixture.complete;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome.Done;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Value;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionHistoryEntry;
import org.assay.learning.actions.ActionOrigin;
import org.assay.learning.actions.ActionPlanned;
import org.assay.learning.actions.ActionState;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.NoteProgress;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions write themselves from the answers of a return. */
@DatabaseTest
class RaisedActionsTest {
  private static final LocalDate DUE = LocalDate.of(2027, 1, 31);
  private static final ActionPlan PLAN = new ActionPlan("Name a lead", "Head", DUE, "It is known");

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SaveAnswers save;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Reopen reopen;
  @Inject RecordReturns recordReturns;
  @Inject NoteProgress note;
  @Inject Actions actions;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
  }

  @Test
  void an_answer_that_demands_an_action_raises_one_with_its_words() {
    save("dsl", 0, answer("partly", PLAN));
    var action = only(scene.respondent());
    assertEquals(new ActionPlanned("Name a lead", "Head", DUE, "It is known"), action.plan());
    assertEquals(ActionState.OPEN, action.state());
    assertEquals(
        new ActionOrigin(
            scene.cycle().title(), "leadership", "1. leadership", "1.1 Is there a lead?"),
        action.about());
    assertEquals(
        List.of(ActionHistoryEntry.Kind.OPENED),
        actions.history(scene.respondent(), action).stream()
            .map(ActionHistoryEntry::kind)
            .toList());
  }

  @Test
  void it_is_raised_before_its_words_are_written_and_follows_them() {
    save("dsl", 0, answer("partly", null));
    assertEquals(ActionPlanned.EMPTY, only(scene.respondent()).plan());
    save("dsl", 1, answer("partly", new ActionPlan("Name a lead", null, null, null)));
    save("dsl", 2, answer("not-met", new ActionPlan("Name two leads", null, null, null)));
    var action = only(scene.respondent());
    assertEquals("Name two leads", action.plan().what());
    assertEquals(1, actions.history(scene.respondent(), action).size());
  }

  @Test
  void an_answer_that_demands_none_raises_none() {
    save("dsl", 0, answer("met", null));
    save("policy", 0, yes());
    assertEquals(List.of(), actions.list(scene.respondent()));
  }

  @Test
  void it_stays_as_no_longer_needed_when_the_answer_improves_and_comes_back_when_it_worsens() {
    save("dsl", 0, answer("partly", PLAN));
    save("dsl", 1, answer("met", PLAN));
    assertEquals(ActionState.NO_LONGER_NEEDED, only(scene.respondent()).state());
    save("dsl", 2, answer("not-met", PLAN));
    var action = only(scene.respondent());
    assertEquals(ActionState.OPEN, action.state());
    assertEquals(
        List.of(
            ActionHistoryEntry.Kind.REOPENED,
            ActionHistoryEntry.Kind.NOT_NEEDED,
            ActionHistoryEntry.Kind.OPENED),
        actions.history(scene.respondent(), action).stream()
            .map(ActionHistoryEntry::kind)
            .toList());
  }

  @Test
  void an_action_whose_question_is_no_longer_asked_is_not_listed_until_it_is_again() {
    save("policy", 0, yes());
    var dated = new Answer(new Value.Day(DUE), null, null, null, List.of(), PLAN, null);
    save("policy-date", 0, dated);
    assertEquals(1, actions.list(scene.respondent()).size());
    save("policy", 1, no());
    assertEquals(0, actions.list(scene.respondent()).size());
    save("policy", 2, yes());
    assertEquals(1, actions.list(scene.respondent()).size());
  }

  @Test
  void strangers_and_the_partnership_see_nothing_of_a_draft_and_the_group_lead_reads_it() {
    save("dsl", 0, answer("partly", PLAN));
    var id = only(scene.respondent()).id();
    for (var caller :
        List.of(scene.stranger(), scene.pasMember(), scene.moderator(), scene.admin())) {
      assertEquals(List.of(), actions.list(caller), caller.name());
      assertTrue(actions.find(caller, id).isEmpty());
    }
    assertEquals(id, only(scene.groupLead()).id());
  }

  @Test
  void the_partnership_sees_actions_as_signed_off_and_not_what_was_drafted_since() {
    submit(answer("partly", PLAN));
    assertEquals("Name a lead", only(scene.pasMember()).plan().what());
    assertEquals(List.of(), actions.history(scene.pasMember(), only(scene.pasMember())));

    reopen.reopen(scene.moderator(), scene.returnId(), "Please look again");
    save("dsl", 1, ReturnFixture.met());
    assertEquals(ActionState.NO_LONGER_NEEDED, only(scene.respondent()).state());
    var seen = only(scene.pasMember());
    assertEquals(ActionState.OPEN, seen.state());
    assertEquals(null, seen.closedAt());

    sendAndSign();
    assertEquals(ActionState.NO_LONGER_NEEDED, only(scene.pasMember()).state());
  }

  @Test
  void what_never_was_needed_in_a_signed_off_return_is_not_shown_to_the_partnership() {
    save("dsl", 0, answer("partly", PLAN));
    var answers = new HashMap<>(complete());
    answers.remove("dsl");
    save("dsl", 1, complete().get("dsl"));
    save.save(scene.respondent(), scene.returnId(), allOf(answers), REFUSE);
    sendAndSign();
    assertEquals(List.of(), actions.list(scene.pasMember()));
    assertEquals(List.of(), actions.list(scene.admin()));
  }

  @Test
  void progress_reported_after_the_sign_off_is_seen_by_the_partnership() {
    submit(answer("partly", PLAN));
    note.note(scene.respondent(), only(scene.respondent()).id(), "Advertised.", null);
    assertEquals(ActionState.IN_PROGRESS, only(scene.pasMember()).state());
  }

  @Test
  void a_plan_changed_after_a_sign_off_is_noted_in_the_history() {
    submit(answer("partly", PLAN));
    reopen.reopen(scene.moderator(), scene.returnId(), "Please look again");
    save("dsl", 1, answer("partly", new ActionPlan("Name a lead", "Deputy", DUE, null)));
    var history = actions.history(scene.respondent(), only(scene.respondent()));
    assertEquals(ActionHistoryEntry.Kind.CHANGED, history.getFirst().kind());
  }

  @Test
  void returns_that_were_answered_elsewhere_bring_their_actions() {
    var answers = new HashMap<>(complete());
    answers.put("dsl", answer("partly", PLAN));
    var at = CycleFixture.OPEN;
    var ada = scene.respondent().personId();
    var first = scene.schools().getFirst().id();
    var second = scene.schools().get(1).id();
    recordReturns.record(
        scene.cycle(),
        List.of(
            new Recorded(first, answers, ada, at, at, at, scene.approver().personId()),
            new Recorded(second, answers, ada, at, null, null, null)));
    assertEquals("Name a lead", only(scene.respondent()).plan().what());
    assertEquals(ActionState.OPEN, only(scene.stranger()).state());
    assertEquals(first, only(scene.pasMember()).organisationId());
  }

  private void submit(Answer dsl) {
    var answers = new HashMap<>(complete());
    answers.put("dsl", dsl);
    assertInstanceOf(
        Saved.class, save.save(scene.respondent(), scene.returnId(), allOf(answers), REFUSE));
    sendAndSign();
  }

  private void sendAndSign() {
    assertInstanceOf(Done.class, submit.submit(scene.respondent(), scene.returnId()));
    assertInstanceOf(Done.class, signOff.signOff(scene.approver(), scene.returnId()));
  }

  private void save(String question, int version, Answer answer) {
    var change = new AnswerChange(question, version, answer);
    assertInstanceOf(
        Saved.class, save.save(scene.respondent(), scene.returnId(), Draft.of(change), REFUSE));
  }

  private Action only(Caller caller) {
    var all = actions.list(caller);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private static Answer answer(String code, @Nullable ActionPlan plan) {
    var why = code.equals("not-met") ? "Nobody yet" : null;
    return new Answer(new Value.Choice(code), null, null, why, List.of(), plan, null);
  }
}
