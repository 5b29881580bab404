package org.assay.collection.bringforward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict;
import org.assay.collection.bringforward.ForwardFixture.Scene;
import org.assay.collection.returns.AnswerHistory;
import org.assay.collection.returns.AnswersHash;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.submission.Reopen;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.questionset.Section;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DecideProposalsTest {
  private static final String LAST = ProposalOrigin.LastCycle.CODE;

  @Inject ForwardFixture fixture;
  @Inject DecideProposals decideProposals;
  @Inject Proposals proposals;
  @Inject Returns returns;
  @Inject UnfinishedActions unfinished;
  @Inject TrailFixture trailCheck;
  @Inject AnswerHistory answerHistory;
  @Inject Sql sql;
  @Inject Reopen reopen;
  @Inject Register register;

  private Scene scene;

  @BeforeEach
  void scene() {
    scene = fixture.scene();
  }

  @Test
  void last_years_answers_are_no_answers_until_they_are_confirmed() {
    var view = view();
    var counts = view.scorecard().compliance().counts();
    assertEquals(0, counts.answered());
    assertEquals(AnswerState.NOT_YET, view.answering().state("dsl-time"));
    assertTrue(proposals.of(view).waiting(section("safeguarding-lead")) >= 5);
  }

  @Test
  void a_school_that_follows_another_is_offered_what_that_one_submitted() {
    var theirs = returns.read(scene.other(), scene.otherReturnId()).orElseThrow();
    assertEquals(0, proposals.of(theirs).waiting(section("safeguarding-lead")));
    sql.change(
        "delete from agency_return where cycle_id = ? and organisation_id = ?",
        scene.before().id(),
        scene.other().organisationId());
    sql.change(
        "insert into organisation_lineage (organisation_id, ancestor_id) values (?, ?)",
        scene.other().organisationId(),
        scene.school().id());
    var after = returns.read(scene.other(), scene.otherReturnId()).orElseThrow();
    assertTrue(proposals.of(after).waiting(section("safeguarding-lead")) >= 5);
  }

  @Test
  void confirming_writes_an_ordinary_answer_with_its_evidence_and_says_where_it_is_from() {
    var evidence = Objects.requireNonNull(proposed("duty-met").proposal().answer()).evidence();
    assertTrue(!evidence.isEmpty() && evidence.getFirst().date() != null);

    assertInstanceOf(SaveOutcome.Saved.class, decide(confirm("duty-met")));

    assertEquals(AnswerState.ANSWERED, view().answering().state("duty-met"));
    assertEquals(evidence, view().answering().answer("duty-met").evidence());
    assertEquals(ProposalStatus.CONFIRMED, proposed("duty-met").standing());
    assertEquals(
        1,
        sql.count(
            "select count(*) from change_trail where sheet_id = (select sheet_id from agency_return"
                + " where id = ?) and changes_json like '%\"taken\":\"last-cycle\"%'",
            scene.returnId()));
    var history = answerHistory.of(scene.lead(), scene.returnId(), "duty-met").orElseThrow();
    assertEquals(LAST, history.getFirst().taken());
    assertInstanceOf(TrailVerdict.Sound.class, trailCheck.of(scene.returnId()));
  }

  @Test
  void what_was_confirmed_word_for_word_is_on_record_and_nothing_else() {
    decide(confirm("dsl-time"), confirm("allegations-supply"), confirm("neglect-tool"));
    assertEquals(
        List.of("dsl-time"),
        proposals.confirmedUnchanged(view().agencyReturn()).stream()
            .map(ProposalDecision::question)
            .toList());
  }

  @Test
  void an_answer_that_is_changed_after_it_was_confirmed_no_longer_stands_word_for_word() {
    decide(confirm("dsl-training"), confirm("dsl-supervision"));
    assertEquals(2, proposals.confirmedWordForWord(view()).size());
    decideProposals.decide(
        scene.lead(),
        scene.returnId(),
        List.of(),
        Draft.of(new AnswerChange("dsl-training", 1, AnswerFixture.choice("partly"))),
        HiddenAnswerPolicy.KEEP);
    assertEquals(1, proposals.confirmedWordForWord(view()).size());
  }

  @Test
  void a_whole_standard_is_confirmed_at_once_but_for_what_changed() {
    var together = proposals.of(view()).together(section("allegations"), LAST);
    assertTrue(together.stream().noneMatch(it -> it.proposal().key().equals("allegations-supply")));

    decide(
        together.stream().map(it -> confirm(it.proposal().key())).toArray(ProposalRequest[]::new));

    assertEquals(1, proposals.of(view()).waiting(section("allegations")));
    assertEquals(AnswerState.NOT_YET, view().answering().state("allegations-supply"));
  }

  @Test
  void what_is_typed_beside_a_proposal_is_kept_with_it() {
    var comment = new Answer(null, null, null, "Still so", List.of(), null, null);
    var typed =
        Draft.of(
            new AnswerChange("dsl-time", 0, comment),
            new AnswerChange("dsl-training", 0, AnswerFixture.choice("partly")));

    var outcome =
        decideProposals.decide(
            scene.lead(),
            scene.returnId(),
            List.of(confirm("dsl-time")),
            typed,
            HiddenAnswerPolicy.KEEP);

    assertInstanceOf(SaveOutcome.Saved.class, outcome);
    assertEquals("Still so", view().answering().answer("dsl-time").comment());
    assertEquals(
        AnswerFixture.choice("partly").value(), view().answering().answer("dsl-time").value());
    assertEquals(ProposalStatus.DIFFERS, proposed("dsl-training").standing());
  }

  @Test
  void nothing_but_what_was_seen_can_be_confirmed() {
    var outcome = decide(new ProposalRequest.Confirm("dsl-time", LAST, 0, "0123456789abcdef"));
    var invalid = assertInstanceOf(SaveOutcome.Invalid.class, outcome);
    assertEquals("proposal/changed", invalid.findings().getFirst().code());
    var nothing = decide(new ProposalRequest.Confirm("dsl-absence-cover", LAST, 0, ""));
    assertEquals(
        "proposal/unknown",
        assertInstanceOf(SaveOutcome.Invalid.class, nothing).findings().getFirst().code());
  }

  @Test
  void an_answer_that_a_colleague_gave_meanwhile_is_not_overwritten() {
    var wish = confirm("dsl-time");
    decideProposals.decide(
        scene.lead(),
        scene.returnId(),
        List.of(),
        Draft.of(new AnswerChange("dsl-time", 0, AnswerFixture.choice("met"))),
        HiddenAnswerPolicy.KEEP);
    assertInstanceOf(SaveOutcome.Stale.class, decide(wish));
  }

  @Test
  void confirming_never_overwrites_an_answer_stored_or_typed_on_the_same_form() {
    decideProposals.decideOpen(
        scene.lead(),
        scene.returnId(),
        List.of(),
        Draft.of(new AnswerChange("dsl-time", 0, AnswerFixture.choice("not-met"))));
    var typed = Draft.of(new AnswerChange("dsl-training", 0, AnswerFixture.choice("not-met")));

    var decided =
        decideProposals.decideOpen(
            scene.lead(),
            scene.returnId(),
            List.of(confirm("dsl-time"), confirm("dsl-training"), confirm("dsl-supervision")),
            typed);

    assertInstanceOf(SaveOutcome.Saved.class, decided.outcome());
    assertEquals(Set.of("dsl-supervision"), decided.confirmed());
    assertEquals(Set.of("dsl-time", "dsl-training"), decided.left());
    for (var key : decided.left()) {
      assertEquals(AnswerFixture.choice("not-met").value(), view().answering().answer(key).value());
    }
    assertEquals(ProposalStatus.CONFIRMED, proposed("dsl-supervision").standing());
    assertEquals(ProposalStatus.DIFFERS, proposed("dsl-time").standing());
  }

  @Test
  void a_program_that_confirms_over_an_answer_is_refused() {
    decide(confirm("dsl-time"));
    decideProposals.decideOpen(
        scene.lead(),
        scene.returnId(),
        List.of(),
        Draft.of(new AnswerChange("dsl-time", 1, AnswerFixture.choice("not-met"))));
    var refused = assertInstanceOf(SaveOutcome.Invalid.class, decide(confirm("dsl-time")));
    assertEquals("proposal/answered", refused.findings().getFirst().code());
  }

  @Test
  void confirming_partly_met_takes_last_years_unfinished_plan_with_it() {
    assertInstanceOf(SaveOutcome.Saved.class, decide(confirm("dsl-time")));
    var plan = Objects.requireNonNull(view().answering().answer("dsl-time").action());
    assertEquals("More cover", plan.what());
    assertEquals("Head teacher", plan.lead());
    assertEquals(List.of(), unfinished.of(scene.lead(), view()), "it goes on in the return of now");
    assertTrue(
        AnswerCheck.submission(view().answering()).stream()
            .noneMatch(it -> "dsl-time".equals(it.question())));
  }

  @Test
  void clearing_puts_last_years_answer_away_and_takes_a_confirmation_back() {
    decide(confirm("dsl-time"));
    decide(new ProposalRequest.SetAside("dsl-time", LAST, 1));
    assertEquals(Answer.EMPTY, view().answering().answer("dsl-time"));
    assertEquals(ProposalStatus.SET_ASIDE, proposed("dsl-time").standing());

    decide(new ProposalRequest.SetAside("dsl-training", LAST, 0));
    assertEquals(ProposalStatus.SET_ASIDE, proposed("dsl-training").standing());
    assertEquals(List.of(), proposals.confirmedUnchanged(view().agencyReturn()));
  }

  @Test
  void nobody_confirms_in_a_return_of_others() {
    assertInstanceOf(
        SaveOutcome.NotFound.class,
        decideProposals.decide(
            scene.other(),
            scene.returnId(),
            List.of(confirm("dsl-time")),
            Draft.of(),
            HiddenAnswerPolicy.KEEP));
  }

  @Test
  void an_organisation_that_submitted_nothing_finds_nothing_and_no_talk_of_changes() {
    var view = returns.read(scene.other(), scene.otherReturnId()).orElseThrow();
    assertEquals(ProposedAnswers.NONE, proposals.of(view));
  }

  @Test
  void answers_that_were_never_sent_last_year_are_offered_and_said_to_be_so() {
    var other = register.organisation(scene.partnership().id(), organisation(scene.other()));
    var given = Map.of("dsl-time", AnswerFixture.choice("met"));
    fixture.unsent(scene.before(), other.orElseThrow(), scene.other(), given);

    var view = returns.read(scene.other(), scene.otherReturnId()).orElseThrow();
    var proposed = Objects.requireNonNull(proposals.of(view).byQuestion().get("dsl-time"));

    var proposal = proposed.getFirst().proposal();
    assertEquals(given.get("dsl-time").value(), Objects.requireNonNull(proposal.answer()).value());
    assertEquals("Last year you wrote, but never sent", proposal.source().said());
    assertEquals("Last year (never sent)", proposal.source().label());
  }

  private static long organisation(Caller caller) {
    return Objects.requireNonNull(caller.organisationId());
  }

  @Test
  void an_answer_that_is_locked_cannot_be_brought_forward_either() {
    var answers = new HashMap<>(fixture.best(scene.now(), scene.school()));
    answers.remove("duty-met");
    fixture.submitted(scene.now(), scene.school(), scene.lead(), answers);
    var moderator = fixture.caller(scene.partnership(), "Mo Derator", Role.MODERATOR, null, null);
    reopen.reopenFor(
        moderator, scene.returnId(), Map.of("dsl-time", "How?"), LocalDate.of(2030, 1, 2));
    var before = AnswersHash.of(view(), Set.of("dsl-time"));

    var closed = assertInstanceOf(SaveOutcome.Closed.class, decide(confirm("duty-met")));

    assertEquals("return/question-locked", closed.why().code());
    assertEquals(before, AnswersHash.of(view(), Set.of("dsl-time")));
  }

  private SaveOutcome decide(ProposalRequest... wishes) {
    return decide(scene.lead(), wishes);
  }

  private SaveOutcome decide(Caller caller, ProposalRequest... wishes) {
    return decideProposals.decide(
        caller,
        scene.returnId(),
        new ArrayList<>(List.of(wishes)),
        Draft.of(),
        HiddenAnswerPolicy.REFUSE);
  }

  private ProposalRequest confirm(String question) {
    return new ProposalRequest.Confirm(
        question, LAST, view().version(question), proposed(question).proposal().stamp());
  }

  private Proposed proposed(String question) {
    return proposals.of(view()).of(question).getFirst();
  }

  private ReturnView view() {
    return returns.read(scene.lead(), scene.returnId()).orElseThrow();
  }

  private Section section(String key) {
    return Objects.requireNonNull(view().asking().edition().section(key));
  }
}
