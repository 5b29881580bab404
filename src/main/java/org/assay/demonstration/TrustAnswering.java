package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.bringforward.DecideProposals;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.ProposalRequest;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.collection.sharing.AnswerForGroup;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/**
 * One trust has answered the common questions for its schools: some schools have confirmed, one
 * says why it answers otherwise, and the others have yet to look.
 */
@Singleton
class TrustAnswering {
  private static final Set<String> COMMON =
      Set.of(
          "board-safeguarding-lead",
          "governors-trained",
          "safeguarding-agenda",
          "dsl-supervision",
          "cp-policy",
          "staff-code",
          "whistleblowing");
  private static final int LOOKED = 3;
  private static final String REASON =
      "Our school joined the trust this term and has yet to take over its way of doing this.";

  private final AnswerForGroup answerForGroup;
  private final DecideProposals decideProposals;
  private final Proposals proposals;
  private final Returns returns;
  private final Editions editions;

  TrustAnswering(
      AnswerForGroup answerForGroup,
      DecideProposals decideProposals,
      Proposals proposals,
      Returns returns,
      Editions editions) {
    this.answerForGroup = answerForGroup;
    this.decideProposals = decideProposals;
    this.proposals = proposals;
    this.returns = returns;
    this.editions = editions;
  }

  /**
   * @param respondent of an organisation, by its id
   */
  void answer(Caller lead, Cycle cycle, LocalDate today, ToLongFunction<Long> respondent) {
    var group = Objects.requireNonNull(lead.groupId());
    var asked =
        editions.of(cycle).questions().stream()
            .filter(it -> COMMON.contains(it.key()) && it.type() instanceof ItemType.ScaleItem)
            .toList();
    answerForGroup.choose(lead, group, cycle.id(), COMMON);
    answerForGroup.save(
        lead,
        group,
        cycle.id(),
        Draft.of(
            asked.stream().map(it -> new AnswerChange(it.key(), 0, best(it, today))).toList()));
    returns.list(lead, cycle.id()).stream()
        .filter(it -> it.agencyReturn().status() == ReturnStatus.IN_PROGRESS)
        .limit(LOOKED)
        .forEach(it -> look(it, respondent.applyAsLong(it.organisation().id())));
  }

  private static Answer best(Question question, LocalDate today) {
    var best =
        ((ItemType.ScaleItem) question.type())
            .options().stream()
                .max(Comparator.comparing(TrustAnswering::points))
                .map(Option::code)
                .orElseThrow();
    var kinds = question.evidence().kinds();
    var evidence =
        new EvidenceItem(
            kinds.isEmpty() ? "policy" : kinds.getFirst(),
            EvidenceItem.Form.TEXT,
            "Kept by the trust for all its schools",
            today.minusDays(70));
    return new Answer(
        new Value.Choice(best),
        null,
        null,
        "The same in every school of the trust.",
        List.of(evidence),
        null,
        null);
  }

  private static BigDecimal points(Option option) {
    var points = option.points();
    return points == null ? BigDecimal.valueOf(-1) : points;
  }

  private void look(Returns.Line line, long respondent) {
    var caller =
        new Caller(
            respondent,
            "",
            line.agencyReturn().partnershipId(),
            Role.RESPONDENT,
            line.organisation().id(),
            null);
    var view = returns.read(caller, line.agencyReturn().id()).orElseThrow();
    var wishes = new ArrayList<ProposalRequest>();
    proposals.of(view).byQuestion().values().stream()
        .map(List::getFirst)
        .filter(it -> it.proposal().source() instanceof ProposalOrigin.Group)
        .forEach(it -> wish(it, view.version(it.proposal().key()), wishes));
    decideProposals.decideOpen(caller, line.agencyReturn().id(), wishes, Draft.of());
  }

  private static void wish(Proposed it, int version, List<ProposalRequest> wishes) {
    var proposal = it.proposal();
    var source = proposal.source().code();
    if (it.waits()) {
      wishes.add(new ProposalRequest.Confirm(proposal.key(), source, version, proposal.stamp()));
    } else if (it.unexplained()) {
      wishes.add(new ProposalRequest.Override(proposal.key(), source, REASON));
    }
  }
}
