package org.assay.engine.answering;

import java.util.ArrayList;
import java.util.List;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.questionset.Question;

/** Everything that an answer says, as a reader would say it, for histories and comparisons. */
public final class WholeAnswer {
  private WholeAnswer() {}

  /** The value first, then what is given with it; empty when nothing was given. */
  public static List<String> lines(Question question, Answer answer) {
    var lines = new ArrayList<String>();
    AnswerWords.of(question, answer).lines().forEach(lines::add);
    if (answer.reason() != null) lines.add("Reason: " + answer.reason());
    if (answer.comment() != null) lines.add("Comment: " + answer.comment());
    answer.evidence().stream().map(WholeAnswer::evidence).forEach(lines::add);
    if (answer.action() != null) lines.add(action(answer.action()));
    return lines;
  }

  private static String evidence(EvidenceItem item) {
    var words = item.form() == EvidenceItem.Form.FILE ? "a file" : item.text();
    return "Evidence: " + words + (item.date() == null ? "" : ", " + AnswerWords.day(item.date()));
  }

  private static String action(ActionPlan action) {
    return "Action: "
        + (action.what() == null ? "not said" : action.what())
        + (action.lead() == null ? "" : ", led by " + action.lead())
        + (action.due() == null ? "" : ", by " + AnswerWords.day(action.due()))
        + (action.measure() == null ? "" : ". It worked if: " + action.measure());
  }
}
