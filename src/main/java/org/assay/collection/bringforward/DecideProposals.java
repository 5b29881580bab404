package org.assay.collection.bringforward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.people.identity.Caller;

/**
 * The one way by which a proposal becomes an answer: an ordinary save, with its checks, versions
 * and trail, and the decision beside it.
 */
@Singleton
public class DecideProposals {
  private final Returns returns;
  private final SaveAnswers saveAnswers;
  private final Proposals proposals;
  private final DecisionRepository decisions;
  private final UnfinishedActions unfinished;

  DecideProposals(
      Returns returns,
      SaveAnswers saveAnswers,
      Proposals proposals,
      DecisionRepository decisions,
      UnfinishedActions unfinished) {
    this.returns = returns;
    this.saveAnswers = saveAnswers;
    this.proposals = proposals;
    this.decisions = decisions;
    this.unfinished = unfinished;
  }

  /**
   * What became of a form on which proposals were confirmed.
   *
   * @param confirmed questions that were
   * @param left questions that were not, since they have an answer
   */
  public record Decided(SaveOutcome outcome, Set<String> confirmed, Set<String> left) {}

  /**
   * All of it, or none. An answer that the organisation gave is never overwritten by confirming: it
   * is refused.
   *
   * @param typed what else is to be saved; a comment or an action typed beside a proposal that is
   *     confirmed is kept
   */
  public SaveOutcome decide(
      Caller caller,
      long returnId,
      List<ProposalRequest> wishes,
      Draft typed,
      HiddenAnswerPolicy hidden) {
    return decide(caller, returnId, wishes, typed, hidden, false).outcome();
  }

  /**
   * As {@link #decide}, but questions that have an answer, stored or typed, are left as they are.
   */
  public Decided decideOpen(
      Caller caller, long returnId, List<ProposalRequest> wishes, Draft typed) {
    return decide(caller, returnId, wishes, typed, HiddenAnswerPolicy.KEEP, true);
  }

  private Decided decide(
      Caller caller,
      long returnId,
      List<ProposalRequest> wishes,
      Draft typed,
      HiddenAnswerPolicy hidden,
      boolean lenient) {
    if (wishes.isEmpty()) {
      return decided(saveAnswers.save(caller, returnId, typed, hidden));
    }
    var draft =
        caller.mayAnswerSome() ? returns.read(caller, returnId) : Optional.<ReturnView>empty();
    if (draft.isEmpty()) return decided(new SaveOutcome.NotFound());
    var plans = unfinished.byQuestion(caller, draft.get());
    var proposed = proposals.of(draft.get());
    var deciding = new ProposalDraft(draft.get(), proposed, wishes, typed, plans, lenient);
    return new Decided(
        save(caller, deciding, hidden), confirmed(deciding.granted()), left(deciding));
  }

  private static Decided decided(SaveOutcome outcome) {
    return new Decided(outcome, Set.of(), Set.of());
  }

  private static Set<String> left(ProposalDraft deciding) {
    var left = confirmed(deciding.wishes());
    left.removeAll(confirmed(deciding.granted()));
    return left;
  }

  private static Set<String> confirmed(List<ProposalRequest> wishes) {
    return wishes.stream()
        .filter(ProposalRequest.Confirm.class::isInstance)
        .map(ProposalRequest::question)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Begins with the save, which locks the return: what was read before must stay outside of this
   * transaction, or the save would compare versions with an old snapshot.
   */
  @Transactional
  SaveOutcome save(Caller caller, ProposalDraft deciding, HiddenAnswerPolicy hidden) {
    var agencyReturn = deciding.draft().agencyReturn();
    var outcome = saveAnswers.save(caller, agencyReturn.id(), deciding, hidden);
    if (outcome instanceof SaveOutcome.Saved saved) {
      decisions.store(agencyReturn, deciding.decisions(saved, caller.personId()));
      deciding
          .carried()
          .forEach(
              (question, action) -> unfinished.goOn(caller, deciding.draft(), action, question));
    }
    return outcome;
  }
}
