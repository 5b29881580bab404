package org.assay.collection.bringforward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.collection.bringforward.Proposal.Said;
import org.assay.engine.answering.Answer;
import org.assay.engine.authoring.ChangedQuestion;
import org.assay.engine.authoring.ChangedQuestion.BringForward;
import org.assay.engine.authoring.ChangedQuestion.Placed;
import org.assay.engine.authoring.Changes;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** Carries the answers of one edition to another, as proposals. */
public final class CarriedAnswers {
  private CarriedAnswers() {}

  /**
   * In the order of the new document. A question that is the same and to which nothing was said has
   * no proposal; a new one has a proposal that says nothing.
   *
   * @param answers that counted, by the keys of the edition before
   */
  public static List<Proposal> of(
      ProposalOrigin source, Changes changes, Map<String, Answer> answers) {
    var proposals = new ArrayList<Proposal>();
    for (var changed : changes.questions()) {
      var now = changed.now();
      if (now != null && !(now.question().type() instanceof ItemType.InfoItem)) {
        var proposal = proposal(source, changes, changed, now, answers);
        if (proposal.anythingSaid() || !proposal.sameQuestion()) {
          proposals.add(proposal);
        }
      }
    }
    return List.copyOf(proposals);
  }

  private static Proposal proposal(
      ProposalOrigin source,
      Changes changes,
      ChangedQuestion changed,
      Placed now,
      Map<String, Answer> answers) {
    var said =
        changed.bringForward() == BringForward.NOTHING
            ? unanswered(changed)
            : changed.before().stream().map(it -> said(it, answers)).toList();
    var answer = answer(changes, changed, now, said);
    var how =
        answer == null && changed.bringForward() != BringForward.NOTHING
            ? BringForward.TO_READ
            : changed.bringForward();
    return Proposal.of(source, now.question(), changed.change(), changed.note(), how, said, answer);
  }

  /** The old wording is shown even where the old answer must not be. */
  private static List<Said> unanswered(ChangedQuestion changed) {
    return changed.before().stream().map(it -> new Said(it.question(), Answer.EMPTY)).toList();
  }

  private static Said said(Placed before, Map<String, Answer> answers) {
    return new Said(before.question(), answers.getOrDefault(before.question().key(), Answer.EMPTY));
  }

  private static @Nullable Answer answer(
      Changes changes, ChangedQuestion changed, Placed now, List<Said> said) {
    if (said.size() != 1 || said.getFirst().answer().equals(Answer.EMPTY)) {
      return null;
    }
    var old = said.getFirst().answer();
    return switch (changed.bringForward()) {
      case TO_CONFIRM -> CarriedAnswerReader.whole(changes.next(), now.question(), old, Map.of());
      case TO_CONFIRM_RESCALED ->
          CarriedAnswerReader.whole(changes.next(), now.question(), old, changed.points());
      case EVIDENCE_ONLY -> CarriedAnswerReader.evidence(old);
      case TO_READ, NOTHING -> null;
    };
  }
}
