package org.assay.collection.bringforward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.assay.collection.bringforward.ProposalDecision.Kind;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.authoring.ChangedQuestion.BringForward;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.QuestionSetFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalStatusTest {
  private static final Answer MET = AnswerFixture.choice("met");
  private static final Answer PARTLY = AnswerFixture.choice("partly");
  private static final Proposal GROUP = proposal(MET);
  private static final String STAMP = GROUP.stamp();

  @Test
  void what_nobody_decided_waits_while_the_question_is_open() {
    assertEquals(ProposalStatus.TO_CONFIRM, standing(Answer.EMPTY, null));
  }

  @Test
  void an_answer_given_here_agrees_or_differs() {
    assertEquals(ProposalStatus.SAME, standing(MET, null));
    assertEquals(ProposalStatus.DIFFERS, standing(PARTLY, null));
  }

  @Test
  void a_confirmed_answer_stands_until_it_is_changed_here_or_there() {
    assertEquals(ProposalStatus.CONFIRMED, standing(MET, decided(Kind.CONFIRMED, STAMP)));
    assertEquals(ProposalStatus.DIFFERS, standing(PARTLY, decided(Kind.CONFIRMED, STAMP)));
    assertEquals(ProposalStatus.CHANGED_SINCE, standing(PARTLY, decided(Kind.CONFIRMED, "before")));
  }

  @Test
  void a_reason_stays_with_an_answer_that_differs() {
    assertEquals(ProposalStatus.OVERRIDDEN, standing(PARTLY, decided(Kind.OVERRIDDEN, STAMP)));
    assertEquals(ProposalStatus.SAME, standing(MET, decided(Kind.OVERRIDDEN, STAMP)));
  }

  @Test
  void what_was_cleared_stays_away_until_something_else_is_proposed() {
    assertEquals(ProposalStatus.SET_ASIDE, standing(Answer.EMPTY, decided(Kind.SET_ASIDE, STAMP)));
    assertEquals(
        ProposalStatus.TO_CONFIRM, standing(Answer.EMPTY, decided(Kind.SET_ASIDE, "before")));
  }

  @Test
  void what_cannot_be_confirmed_is_to_read() {
    assertEquals(
        ProposalStatus.TO_READ,
        ProposalStatus.of(proposal(null), Answer.EMPTY, AnswerState.NOT_YET, null));
  }

  private static ProposalStatus standing(Answer current, @Nullable ProposalDecision decision) {
    var state = current.equals(Answer.EMPTY) ? AnswerState.NOT_YET : AnswerState.ANSWERED;
    return ProposalStatus.of(GROUP, current, state, decision);
  }

  private static ProposalDecision decided(Kind kind, String stamp) {
    return new ProposalDecision("a", "group", kind, stamp, 1, false, null, 1, Instant.EPOCH);
  }

  private static Proposal proposal(@Nullable Answer answer) {
    var edition =
        QuestionSetFixture.edition(
            """
            { "key": "a", "ref": "1.1", "type": "scale", "scale": "met3", "text": "Is it so?" }\
            """);
    var question = edition.questions().getFirst();
    return Proposal.of(
        new ProposalOrigin.Group("Oak Trust", "trust"),
        question,
        Change.SAME,
        null,
        BringForward.TO_CONFIRM,
        List.of(),
        answer);
  }
}
