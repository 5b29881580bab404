package org.assay.bringforward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.assay.answersheet.HiddenAnswerPolicy;
import org.assay.identity.Caller;
import org.assay.returns.Draft;
import org.assay.returns.ReturnView;
import org.assay.returns.Returns;
import org.assay.returns.SaveAnswers;
import org.assay.returns.SaveOutcome;

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

  DecideProposals(
      Returns returns, SaveAnswers saveAnswers, Proposals proposals, DecisionRepository decisions) {
    this.returns = returns;
    this.saveAnswers = saveAnswers;
    this.proposals = proposals;
    this.decisions = decisions;
  }

  /**
   * All of it, or none.
   *
   * @param typed what else is to be saved; a comment or an action typed beside a proposal that is
   *     confirmed is kept
   */
  public SaveOutcome decide(
      Caller caller, long returnId, List<Wish> wishes, Draft typed, HiddenAnswerPolicy hidden) {
    if (wishes.isEmpty()) {
      return saveAnswers.save(caller, returnId, typed, hidden);
    }
    var draft =
        caller.mayAnswerSome()
            ? returns.read(caller, returnId)
            : java.util.Optional.<ReturnView>empty();
    return draft.isEmpty()
        ? new SaveOutcome.NotFound()
        : save(caller, new Deciding(draft.get(), proposals.of(draft.get()), wishes, typed), hidden);
  }

  /**
   * Begins with the save, which locks the return: what was read before must stay outside of this
   * transaction, or the save would compare versions with an old snapshot.
   */
  @Transactional
  SaveOutcome save(Caller caller, Deciding deciding, HiddenAnswerPolicy hidden) {
    var head = deciding.draft().head();
    var outcome = saveAnswers.save(caller, head.id(), deciding, hidden);
    if (outcome instanceof SaveOutcome.Saved saved) {
      decisions.store(head, deciding.decisions(saved, caller.personId()));
    }
    return outcome;
  }
}
