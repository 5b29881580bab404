package org.assay.collection.bringforward;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnView;

/** Finds what is proposed for a return, by anybody, and what was decided about it. */
@Singleton
public class Proposals {
  /** The nearest first: the group answers for this year, the organisation's own past is older. */
  private static final Comparator<Proposal> NEAREST =
      Comparator.comparing(
          it ->
              switch (it.source()) {
                case ProposalOrigin.Group _ -> 1;
                case ProposalOrigin.OtherPartnership _ -> 2;
                case ProposalOrigin.LastCycle _ -> 3;
              });

  private final List<ProposalSource> sources;
  private final DecisionRepository decisions;

  Proposals(List<ProposalSource> sources, DecisionRepository decisions) {
    this.sources = sources;
    this.decisions = decisions;
  }

  /**
   * @param draft a return that its reader may see; for a submission there are none
   */
  public ProposedAnswers of(ReturnView draft) {
    return draft.submission() == null
        ? of(draft, sources.stream().flatMap(it -> it.proposals(draft).stream()).toList())
        : ProposedAnswers.NONE;
  }

  /** Of these proposals, those that the return asks about. */
  public ProposedAnswers of(ReturnView draft, List<Proposal> proposals) {
    if (proposals.isEmpty()) {
      return ProposedAnswers.NONE;
    }
    var decided = decided(draft.agencyReturn());
    return new ProposedAnswers(
        proposals.stream()
            .filter(it -> draft.answering().visible(it.key()))
            .sorted(NEAREST)
            .map(it -> proposed(draft, it, decided))
            .collect(groupingBy(it -> it.proposal().key(), LinkedHashMap::new, toList())));
  }

  /** Answers that were confirmed word for word, by question: what a sample may ask about. */
  public List<ProposalDecision> confirmedUnchanged(AgencyReturn agencyReturn) {
    return decisions.of(agencyReturn).stream()
        .filter(it -> it.kind() == ProposalDecision.Kind.CONFIRMED && it.unchanged())
        .toList();
  }

  /**
   * When each answer was confirmed that still stands word for word as it was proposed then.
   *
   * @param view a draft or a submission that its reader may see
   */
  public List<Instant> confirmedWordForWord(ReturnView view) {
    return confirmedUnchanged(view.agencyReturn()).stream()
        .filter(it -> view.answering().visible(it.question()))
        .filter(
            it ->
                it.stamp()
                    .equals(
                        ProposalStamp.of(it.question(), view.answering().answer(it.question()))))
        .map(ProposalDecision::at)
        .toList();
  }

  private record Subject(String question, String source) {}

  private Map<Subject, ProposalDecision> decided(AgencyReturn agencyReturn) {
    var decided = new LinkedHashMap<Subject, ProposalDecision>();
    decisions
        .of(agencyReturn)
        .forEach(it -> decided.put(new Subject(it.question(), it.source()), it));
    return decided;
  }

  private static Proposed proposed(
      ReturnView draft, Proposal it, Map<Subject, ProposalDecision> decided) {
    var decision = decided.get(new Subject(it.key(), it.source().code()));
    var answering = draft.answering();
    var standing =
        ProposalStatus.of(it, answering.answer(it.key()), answering.state(it.key()), decision);
    return new Proposed(
        it,
        standing,
        decision,
        !ProposalStatus.settled(answering.state(it.key())),
        decision != null && decision.version() == draft.version(it.key()));
  }
}
