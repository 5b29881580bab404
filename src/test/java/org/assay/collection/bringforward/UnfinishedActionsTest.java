package org.assay.collection.bringforward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.inject.Inject;
import java.util.List;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.bringforward.ForwardFixture.Scene;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.AnswerState;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.Actions;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class UnfinishedActionsTest {
  @Inject ForwardFixture fixture;
  @Inject UnfinishedActions unfinished;
  @Inject DecideProposals decideProposals;
  @Inject Proposals proposals;
  @Inject Actions actions;
  @Inject Returns returns;

  private Scene scene;

  @BeforeEach
  void scene() {
    scene = fixture.scene();
  }

  @Test
  void what_was_set_out_last_year_and_not_done_comes_first() {
    assertEquals(List.of("More cover"), unfinished().stream().map(it -> it.plan().what()).toList());
  }

  @Test
  void a_carried_action_stands_beside_the_question_of_now_and_answers_nothing() {
    assertInstanceOf(SaveOutcome.Saved.class, carry(unfinished().getFirst()));

    var plan = view().answering().answer("dsl-time").action();
    assertEquals("More cover", there(plan).what());
    assertEquals(AnswerState.NOT_YET, view().answering().state("dsl-time"));
    assertEquals(List.of(), unfinished());
    assertEquals(1, actions.unfinished(scene.lead(), scene.returnId()).size());
  }

  @Test
  void confirming_the_answer_keeps_the_action_that_was_carried() {
    carry(unfinished().getFirst());
    var proposal = proposals.of(view()).of("dsl-time").getFirst().proposal();
    decideProposals.decide(
        scene.lead(),
        scene.returnId(),
        List.of(new ProposalRequest.Confirm("dsl-time", "last-cycle", 1, proposal.stamp())),
        Draft.of(),
        HiddenAnswerPolicy.REFUSE);
    assertEquals(AnswerState.ANSWERED, view().answering().state("dsl-time"));
    assertEquals("More cover", there(view().answering().answer("dsl-time").action()).what());
  }

  @Test
  void nobody_carries_an_action_of_others_or_into_a_return_of_others() {
    var action = unfinished().getFirst();
    assertInstanceOf(
        SaveOutcome.NotFound.class,
        unfinished.carry(scene.other(), scene.otherReturnId(), action.id()));
    assertInstanceOf(
        SaveOutcome.NotFound.class, unfinished.carry(scene.other(), scene.returnId(), action.id()));
  }

  private SaveOutcome carry(Action action) {
    return unfinished.carry(scene.lead(), scene.returnId(), action.id());
  }

  private List<Action> unfinished() {
    return unfinished.of(scene.lead(), view());
  }

  private ReturnView view() {
    return returns.read(scene.lead(), scene.returnId()).orElseThrow();
  }

  private static ActionPlan there(ActionPlan plan) {
    assertNotNull(plan);
    return plan;
  }
}
