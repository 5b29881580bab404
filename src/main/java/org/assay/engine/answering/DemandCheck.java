package org.assay.engine.answering;

import java.util.Map;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.questionset.Question;

/** What an answer must bring with it: itself, a reason, a comment, evidence, an action. */
final class DemandCheck {
  private final Findings findings;
  private final MissingCheck missing;
  private final BesideWordsCheck beside;

  DemandCheck(Findings findings) {
    this.findings = findings;
    this.missing = new MissingCheck(findings);
    this.beside = new BesideWordsCheck(findings, new TypeCheck(findings));
  }

  /** For a question that is shown. */
  void check(Question question, Answer answer, AnswerState state) {
    var demand = Demand.of(question, answer);
    if (state == AnswerState.NOT_YET && !wantsOnlyReason(question, answer, demand)) {
      missing.check(question, answer);
      return;
    }
    reason(question, answer, demand);
    comment(question, answer, demand);
    beside.missing(question, answer);
    action(question, answer, demand);
    if (state == AnswerState.ANSWERED) {
      evidence(question, answer, demand);
    }
  }

  /** "Not applicable" was chosen or stated, and counts as open for want of a reason alone. */
  private static boolean wantsOnlyReason(Question question, Answer answer, Demand demand) {
    if (answer.stated() != null) {
      return answer.stated() == AnswerState.NOT_APPLICABLE && AnswerStates.stateable(question);
    }
    return demand.setAside();
  }

  private void reason(Question question, Answer answer, Demand demand) {
    boolean aside = answer.stated() == AnswerState.NOT_APPLICABLE || demand.setAside();
    boolean wanted = aside && AnswerStates.wantsReason(question, answer);
    if ((wanted || demand.reasonFor() != null) && AnswerStates.blank(answer.reason())) {
      var message =
          aside
              ? "say why this does not apply; without a reason it counts as not answered."
              : "“%s” needs a reason.".formatted(demand.reasonFor());
      findings.error("answer/reason", question, "/reason", message);
    }
  }

  private void comment(Question question, Answer answer, Demand demand) {
    if (demand.commentFor() != null && AnswerStates.blank(answer.comment())) {
      var message = "“%s” needs a comment: explain your answer.".formatted(demand.commentFor());
      findings.error("answer/comment", question, "/comment", message);
    }
  }

  private void action(Question question, Answer answer, Demand demand) {
    if (!demand.action()) {
      return;
    }
    var action = answer.action();
    if (action == null || isEmpty(action)) {
      var message = "add an action: what will be done, who leads it and by when.";
      findings.error("answer/action", question, "/action", message);
    } else {
      parts(question, action);
    }
  }

  private static boolean isEmpty(ActionPlan action) {
    return AnswerStates.blank(action.what())
        && AnswerStates.blank(action.lead())
        && AnswerStates.blank(action.measure())
        && action.due() == null;
  }

  private void parts(Question question, ActionPlan action) {
    if (AnswerStates.blank(action.what())) {
      findings.error("answer/action", question, "/action/what", "say what will be done.");
    }
    if (AnswerStates.blank(action.lead())) {
      findings.error("answer/action", question, "/action/lead", "say who leads the action.");
    }
    if (action.due() == null) {
      findings.error(
          "answer/action", question, "/action/due", "say by when the action will be done.");
    }
  }

  /** The question's own minimum or the option's, whichever is more. */
  private void evidence(Question question, Answer answer, Demand demand) {
    int least = Math.max(question.evidence().min(), demand.evidence());
    int given = answer.evidence().size();
    if (given < least) {
      var pieces = least == 1 ? "a piece of evidence" : least + " pieces of evidence";
      var message =
          given == 0
              ? "add %s.".formatted(pieces)
              : "add %s (you have %d).".formatted(pieces, given);
      findings.error(
          "answer/evidence", question, "/evidence", message, Map.of("min", least, "given", given));
    }
  }
}
