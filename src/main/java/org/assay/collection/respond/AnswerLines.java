package org.assay.collection.respond;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.questionform.EvidenceBeside;
import org.assay.collection.respond.evidence.FilesOf;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Question;

/** An answer with all that stands beside it, a line each. */
public final class AnswerLines {
  private AnswerLines() {}

  /**
   * @param today tells which evidence is too old by now
   */
  public static List<String> of(Question question, Answer answer, LocalDate today) {
    var lines = new ArrayList<String>();
    var value = AnswerWords.of(question, answer);
    if (!value.isEmpty()) lines.add(value);
    if (answer.reason() != null) lines.add("Reason: " + answer.reason());
    if (answer.comment() != null) lines.add("Comment: " + answer.comment());
    answer.evidence().forEach(it -> lines.add(evidence(question, it, today)));
    var action = answer.action();
    if (action != null && action.what() != null) {
      lines.add(
          "Action planned: "
              + action.what()
              + (action.due() == null ? "" : ", by " + AnswerWords.day(action.due())));
    }
    return lines;
  }

  /** What comes with the answer, counted; empty when it is nothing, or there is no answer. */
  public static String beside(Question question, Answer answer) {
    if (AnswerWords.of(question, answer).isEmpty()) return "";
    var parts = new ArrayList<String>();
    if (answer.reason() != null) parts.add("a reason");
    if (answer.comment() != null) parts.add("a comment");
    int pieces = answer.evidence().size();
    if (pieces > 0) parts.add(pieces == 1 ? "1 piece of evidence" : pieces + " pieces of evidence");
    var action = answer.action();
    if (action != null && action.what() != null) parts.add("an action");
    if (parts.size() < 2) return String.join("", parts);
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  private static String evidence(Question question, EvidenceItem it, LocalDate today) {
    var words = it.form() == EvidenceItem.Form.FILE ? "a file" : it.text();
    var date = it.date();
    return "Evidence: "
        + words
        + (date == null ? "" : " (" + AnswerWords.day(date) + age(question, date, today) + ")");
  }

  private static String age(Question question, LocalDate date, LocalDate today) {
    var most = FilesOf.months(question);
    return date.plusMonths(most).isBefore(today)
        ? ", " + EvidenceBeside.age(date, today) + ": add newer evidence"
        : "";
  }
}
