package org.assay.collection.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.bringforward.DecideProposals;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.bringforward.ProposalRequest;
import org.assay.collection.bringforward.ProposalStatus;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.ProposedAnswers;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.sharing.SharingFixture.There;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Value;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BetweenPartnershipsTest {
  @Inject SharingFixture fixture;
  @Inject ForwardFixture forward;
  @Inject LinkOrganisations links;
  @Inject OfferReturn offerReturn;
  @Inject Offers offers;
  @Inject Proposals proposals;
  @Inject DecideProposals decideProposals;
  @Inject Returns returns;
  @Inject Sql sql;

  private There north;
  private There south;

  /** North asks Section 11 in full; the shorter form that south asks shares some of its keys. */
  @BeforeEach
  void scene() {
    north = fixture.north();
    south = fixture.south();
  }

  @Test
  void a_finished_return_arrives_as_proposals_and_says_what_does_not_carry() {
    submit();
    link();
    assertEquals(OfferReturn.Outcome.OFFERED, offer(north.approver()));

    var offered = offers.received(view(south)).getFirst();
    var waiting = proposals.of(view(south), offered.proposals()).waiting();
    assertTrue(waiting >= 20, "waiting " + waiting);
    assertTrue(offered.left().stream().anyMatch(it -> it.why().equals("It is not asked here.")));
    assertTrue(offered.added() > 0);
    var key = confirmable();
    var proposed = proposals.of(view(south)).of(key).getFirst();
    assertEquals("You told Partnership north", proposed.proposal().source().said());
    assertEquals(AnswerState.NOT_YET, view(south).answering().state(key));

    var wish =
        new ProposalRequest.Confirm(
            key, proposed.proposal().source().code(), 0, proposed.proposal().stamp());
    assertInstanceOf(SaveOutcome.Saved.class, decide(wish));
    assertEquals(AnswerState.ANSWERED, view(south).answering().state(key));
    assertEquals(ProposalStatus.CONFIRMED, proposals.of(view(south)).of(key).getFirst().standing());
  }

  @Test
  void files_and_actions_stay_where_they_are() {
    var answers = new HashMap<>(forward.best(north.cycle(), north.organisation()));
    var key =
        answers.keySet().stream()
            .filter(it -> choice(answers.get(it)))
            .sorted()
            .findFirst()
            .orElseThrow();
    answers.put(key, withFileAndAction(Objects.requireNonNull(answers.get(key))));
    forward.submitted(north.cycle(), north.organisation(), north.approver(), answers);
    link();
    offer(north.approver());
    var json =
        sql.first("select answers_json from offered_return", row -> row.getString(1)).orElseThrow();
    assertFalse(json.contains("\"action\""), "an action is nobody else's");
    assertFalse(json.contains("\"file\""), "a file is kept in one partnership");
    assertEquals(1, sql.count("select files_left from offered_return"));
  }

  @Test
  void nothing_passes_without_both_approvers_and_a_finished_return() {
    link();
    assertEquals(OfferReturn.Outcome.NOT_SUBMITTED, offer(north.approver()));
    submit();
    assertEquals(
        OfferReturn.Outcome.NOT_FOUND, offer(respondent(north)), "a respondent does not consent");
    assertEquals(OfferReturn.Outcome.NOT_FOUND, offer(north.neighbour()));
    assertTrue(links.code(respondent(north)).isEmpty());
    assertEquals(ProposedAnswers.NONE, proposals.of(view(south)));
  }

  @Test
  void a_code_works_once_for_another_partnership_and_not_for_a_guess() {
    var code = links.code(north.approver()).orElseThrow();
    refused(links.link(north.neighbour(), code), "the same partnership");
    refused(links.link(respondent(south), code), "not an approver");
    refused(links.link(south.approver(), "ABCD-EFGH-JKMN-2345"), "a guess");
    var typed = code.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertInstanceOf(LinkOrganisations.Outcome.Linked.class, links.link(south.approver(), typed));
    refused(links.link(south.neighbour(), code), "used");
    assertEquals(1, links.links(north.approver()).size());
    assertEquals("Partnership north", links.links(south.approver()).getFirst().otherPartnership());
    assertEquals(List.of(), links.links(south.neighbour()));
  }

  @Test
  void the_other_partnership_sees_what_was_offered_and_nothing_else() {
    submit();
    link();
    offer(north.approver());
    assertTrue(returns.read(south.approver(), north.returnId()).isEmpty());
    assertTrue(returns.find(south.approver(), north.returnId()).isEmpty());
    var neighbour = returns.list(south.neighbour(), null).getFirst().agencyReturn().id();
    var theirs = returns.read(south.neighbour(), neighbour).orElseThrow();
    assertEquals(List.of(), offers.received(theirs), "an offer is to one organisation");
    assertEquals(List.of(), offerReturn.made(south.approver(), north.returnId()));
    assertEquals(1, offerReturn.made(north.approver(), north.returnId()).size());
  }

  @Test
  void withdrawing_takes_away_what_is_not_confirmed_and_ending_the_link_does_too() {
    submit();
    link();
    offer(north.approver());
    var id = offerReturn.made(north.approver(), north.returnId()).getFirst().id();
    assertFalse(offerReturn.withdraw(north.neighbour(), id));
    assertFalse(offerReturn.withdraw(south.approver(), id));
    assertTrue(offerReturn.withdraw(north.approver(), id));
    assertEquals(ProposedAnswers.NONE, proposals.of(view(south)));
    assertEquals(
        "{}", sql.first("select answers_json from offered_return", row -> row.getString(1)).get());

    offer(north.approver());
    assertFalse(proposals.of(view(south)).byQuestion().isEmpty());
    var link = links.links(south.approver()).getFirst().id();
    assertFalse(links.end(south.neighbour(), link));
    assertTrue(links.end(south.approver(), link));
    assertEquals(List.of(), links.links(north.approver()));
    assertEquals(ProposedAnswers.NONE, proposals.of(view(south)));
    assertEquals(OfferReturn.Outcome.NOT_FOUND, offer(north.approver()));
  }

  private void submit() {
    forward.submitted(
        north.cycle(),
        north.organisation(),
        north.approver(),
        forward.best(north.cycle(), north.organisation()));
  }

  private void link() {
    var code = links.code(north.approver()).orElseThrow();
    assertInstanceOf(LinkOrganisations.Outcome.Linked.class, links.link(south.approver(), code));
  }

  private OfferReturn.Outcome offer(Caller caller) {
    var link = links.links(north.approver()).stream().findFirst().map(Link::id).orElse(0L);
    return offerReturn.offer(caller, north.returnId(), link);
  }

  private static void refused(LinkOrganisations.Outcome outcome, String why) {
    assertInstanceOf(LinkOrganisations.Outcome.Refused.class, outcome, why);
  }

  private SaveOutcome decide(ProposalRequest wish) {
    return decideProposals.decide(
        south.approver(), south.returnId(), List.of(wish), Draft.of(), HiddenAnswerPolicy.REFUSE);
  }

  private String confirmable() {
    return proposals.of(view(south)).byQuestion().values().stream()
        .map(List::getFirst)
        .filter(it -> it.waits())
        .map(it -> it.proposal().key())
        .findFirst()
        .orElseThrow();
  }

  private ReturnView view(There there) {
    return returns.read(there.approver(), there.returnId()).orElseThrow();
  }

  private static Caller respondent(There there) {
    var it = there.approver();
    return new Caller(
        it.personId(), it.name(), it.partnershipId(), Role.RESPONDENT, it.organisationId(), null);
  }

  private static boolean choice(Answer answer) {
    return answer.value() instanceof Value.Choice;
  }

  private static Answer withFileAndAction(Answer it) {
    var file = new EvidenceItem("policy", EvidenceItem.Form.FILE, "12", LocalDate.of(2026, 1, 1));
    var plan = new ActionPlan("Do more", "Chief", LocalDate.of(2027, 1, 1), null);
    return new Answer(it.value(), null, null, null, List.of(file), plan, null);
  }
}
