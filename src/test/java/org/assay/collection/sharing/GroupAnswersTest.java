package org.assay.collection.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.bringforward.DecideProposals;
import org.assay.collection.bringforward.ProposalRequest;
import org.assay.collection.bringforward.ProposalStatus;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.bringforward.ProposedAnswers;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.sharing.SharingFixture.Trust;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.AnswerState;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class GroupAnswersTest {
  private static final String Q = "dsl-time";
  private static final Answer MET = AnswerFixture.choice("met");
  private static final Answer PARTLY = AnswerFixture.choice("partly");

  @Inject SharingFixture fixture;
  @Inject AnswerForGroup answerForGroup;
  @Inject GroupRounds rounds;
  @Inject GroupStandings standings;
  @Inject DecideProposals decideProposals;
  @Inject Proposals proposals;
  @Inject Returns returns;
  @Inject Sql sql;
  @Inject Clock clock;

  private Trust trust;

  @BeforeEach
  void scene() {
    trust = fixture.trust();
  }

  @Test
  void what_the_trust_answers_reaches_its_schools_as_a_proposal_and_nobody_else() {
    answered(MET, 0);
    assertEquals(ProposalStatus.TO_CONFIRM, hill().standing());
    assertEquals(
        AnswerState.NOT_YET, view(trust.hillLead(), trust.hillReturn()).answering().state(Q));
    assertEquals(ProposedAnswers.NONE, proposals.of(view(trust.loner(), trust.lonerReturn())));
  }

  @Test
  void a_question_must_be_chosen_as_common_and_taking_it_out_takes_the_proposal_away() {
    save(MET, 0);
    assertEquals(ProposedAnswers.NONE, proposals.of(view(trust.hillLead(), trust.hillReturn())));
    answered(MET, 0);
    choose("deputies-trained");
    assertEquals(ProposedAnswers.NONE, proposals.of(view(trust.hillLead(), trust.hillReturn())));
    choose(Q, "true-record", "about-this-form");
    assertEquals(ProposalStatus.TO_CONFIRM, hill().standing(), "the answer was kept");
    var round = round();
    assertEquals(1, round.answers().values().stream().filter(GroupAnswer::common).count());
  }

  @Test
  void the_lead_sees_who_confirmed_and_who_answers_otherwise_and_why() {
    answered(MET, 0);
    confirm();
    decide(trust.daleLead(), trust.daleReturn(), PARTLY);
    assertEquals(ProposalStatus.DIFFERS, standing(1));

    decide(
        trust.daleLead(),
        trust.daleReturn(),
        new ProposalRequest.Override(Q, "group", "Our lead works half time"));

    assertEquals(ProposalStatus.CONFIRMED, standing(0));
    assertEquals(ProposalStatus.OVERRIDDEN, standing(1));
    var dale = standings.of(trust.trustLead(), round()).get(0);
    assertEquals("Organisation dale", dale.organisation().name());
    assertEquals("Our lead works half time", dale.proposed().getFirst().decision().reason());
  }

  @Test
  void a_change_after_confirmation_asks_again_and_leaves_the_schools_answer_alone() {
    answered(MET, 0);
    confirm();
    answered(PARTLY, 1);
    assertEquals(ProposalStatus.CHANGED_SINCE, hill().standing());
    assertEquals(MET, view(trust.hillLead(), trust.hillReturn()).answering().answer(Q));
    confirm();
    assertEquals(PARTLY, view(trust.hillLead(), trust.hillReturn()).answering().answer(Q));
    assertEquals(ProposalStatus.CONFIRMED, hill().standing());
  }

  @Test
  void a_return_that_was_sent_stands_against_what_the_trust_had_answered_then() {
    answered(MET, 0);
    confirm();
    sql.change(
        "update agency_return set status = 'submitted', declared_at = ?, submitted_at = ? where id"
            + " = ?",
        clock.instant(),
        clock.instant(),
        trust.hillReturn());

    answered(PARTLY, 1);

    assertEquals(ProposalStatus.CONFIRMED, standing(0));
    assertEquals(MET, hill().proposal().answer());
    assertEquals(PARTLY, round().answers().get(Q).answer());
  }

  @Test
  void a_common_answer_that_lacks_its_action_is_not_answered() {
    answered(PARTLY, 0);
    var question = round().edition().question(Q);
    assertTrue(round().toFix(question));
    assertFalse(round().answered(question));
    var plan = new Answer.ActionPlan("Free the lead", "Head", LocalDate.of(2027, 1, 31), null);
    save(new Answer(PARTLY.value(), null, null, null, List.of(), plan, null), 1);
    assertTrue(round().answered(question));
  }

  @Test
  void an_answer_of_its_own_needs_a_reason_without_a_childs_name() {
    answered(MET, 0);
    decide(trust.hillLead(), trust.hillReturn(), PARTLY);
    assertTrue(hill().unexplained());
    var blank =
        decide(trust.hillLead(), trust.hillReturn(), new ProposalRequest.Override(Q, "group", " "));
    assertEquals("proposal/reason", code(blank));
    var named =
        decide(
            trust.hillLead(),
            trust.hillReturn(),
            new ProposalRequest.Override(Q, "group", "As for NHS number 943 476 5919"));
    assertEquals("proposal/identifier", code(named));
    assertNull(hill().decision());
  }

  @Test
  void two_leads_cannot_overwrite_each_other_and_text_is_guarded() {
    answered(MET, 0);
    var stale = assertInstanceOf(GroupOutcome.Stale.class, save(PARTLY, 0));
    assertEquals(1, stale.versions().get(Q));
    assertInstanceOf(GroupOutcome.Kept.class, save(MET, 0), "the same again is no change");
    var named =
        new Answer(MET.value(), null, null, "Ask about 943 476 5919", List.of(), null, null);
    var held = assertInstanceOf(GroupOutcome.Invalid.class, save(named, 1));
    assertEquals("group/identifier", held.findings().getFirst().code());
    assertInstanceOf(GroupOutcome.Invalid.class, save(AnswerFixture.choice("no-such-option"), 1));
  }

  @Test
  void another_trusts_lead_finds_nothing_here() {
    var stranger = trust.otherLead();
    assertTrue(rounds.find(stranger, trust.group().id(), trust.cycle().id()).isEmpty());
    assertInstanceOf(
        GroupOutcome.NotFound.class,
        answerForGroup.choose(stranger, trust.group().id(), trust.cycle().id(), List.of(Q)));
    assertTrue(rounds.group(trust.hillLead()).isEmpty(), "a school's people lead no group");
    var other = rounds.find(stranger, stranger.groupId(), trust.cycle().id()).orElseThrow();
    assertEquals(List.of(), standings.of(stranger, other));
  }

  private void answered(Answer answer, int version) {
    choose(Q);
    assertInstanceOf(GroupOutcome.Kept.class, save(answer, version));
  }

  private void choose(String... questions) {
    assertInstanceOf(
        GroupOutcome.Kept.class,
        answerForGroup.choose(
            trust.trustLead(), trust.group().id(), trust.cycle().id(), List.of(questions)));
  }

  private GroupOutcome save(Answer answer, int version) {
    return answerForGroup.save(
        trust.trustLead(),
        trust.group().id(),
        trust.cycle().id(),
        Draft.of(new AnswerChange(Q, version, answer)));
  }

  private void confirm() {
    var view = view(trust.hillLead(), trust.hillReturn());
    var wish = new ProposalRequest.Confirm(Q, "group", view.version(Q), hill().proposal().stamp());
    assertInstanceOf(SaveOutcome.Saved.class, decide(trust.hillLead(), trust.hillReturn(), wish));
  }

  private SaveOutcome decide(Caller caller, long returnId, ProposalRequest wish) {
    return decideProposals.decide(
        caller, returnId, List.of(wish), Draft.of(), HiddenAnswerPolicy.REFUSE);
  }

  private void decide(Caller caller, long returnId, Answer own) {
    decideProposals.decide(
        caller,
        returnId,
        List.of(),
        Draft.of(new AnswerChange(Q, 0, own)),
        HiddenAnswerPolicy.REFUSE);
  }

  private static String code(SaveOutcome outcome) {
    return assertInstanceOf(SaveOutcome.Invalid.class, outcome).findings().getFirst().code();
  }

  private Proposed hill() {
    return proposals.of(view(trust.hillLead(), trust.hillReturn())).of(Q).getFirst();
  }

  /**
   * @param school 0 for hill, 1 for dale
   */
  private ProposalStatus standing(int school) {
    var id = trust.schools().get(school).id();
    return standings.of(trust.trustLead(), round()).stream()
        .filter(it -> it.organisation().id() == id)
        .map(it -> it.proposed().getFirst().standing())
        .findFirst()
        .orElseThrow();
  }

  private GroupRound round() {
    return rounds.find(trust.trustLead(), trust.group().id(), trust.cycle().id()).orElseThrow();
  }

  private ReturnView view(Caller caller, long id) {
    return returns.read(caller, id).orElseThrow();
  }
}
