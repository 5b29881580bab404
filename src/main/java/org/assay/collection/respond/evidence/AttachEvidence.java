package org.assay.collection.respond.evidence;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.questionform.EvidenceEdit;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;

/**
 * Puts a piece of evidence behind an answer, or takes it from all answers, and leaves the rest of
 * them as they are.
 */
@Singleton
class AttachEvidence {
  /** A colleague may save the same answer in between, which takes nothing from this one. */
  private static final int TRIES = 3;

  private final Returns returns;
  private final SaveAnswers save;

  AttachEvidence(Returns returns, SaveAnswers save) {
    this.returns = returns;
    this.save = save;
  }

  SaveOutcome attach(Caller caller, long returnId, Question question, EvidenceItem item) {
    return change(
        caller, returnId, List.of(question), answer -> EvidenceEdit.with(question, answer, item));
  }

  /** From every answer that has it, whatever its date. */
  SaveOutcome remove(Caller caller, long returnId, List<Question> questions, EvidenceItem item) {
    return change(caller, returnId, questions, answer -> EvidenceEdit.without(answer, item));
  }

  private SaveOutcome change(
      Caller caller, long returnId, List<Question> questions, UnaryOperator<Answer> how) {
    SaveOutcome outcome = new SaveOutcome.NotFound();
    for (int i = 0; i < TRIES; i++) {
      var view = returns.read(caller, returnId).orElse(null);
      if (view == null) return new SaveOutcome.NotFound();
      var changes =
          questions.stream()
              .map(
                  it ->
                      new AnswerChange(
                          it.key(),
                          view.version(it.key()),
                          how.apply(view.answering().answer(it.key()))))
              .toList();
      outcome = save.save(caller, returnId, Draft.of(changes), HiddenAnswerPolicy.KEEP);
      if (!(outcome instanceof SaveOutcome.Stale)) return outcome;
    }
    return outcome;
  }
}
