package org.assay.workbook;

import java.util.ArrayList;
import java.util.List;
import org.assay.answering.Answer;
import org.assay.answering.AnswerWords;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** A whole answer in words, a line a part, for a person who compares two of them. */
final class Said {
  private final List<String> lines = new ArrayList<>();

  private Said() {}

  static String of(Question question, Answer answer) {
    var said = new Said();
    said.add("", AnswerWords.of(question, answer));
    said.add("Reason: ", answer.reason());
    said.add("Comment: ", answer.comment());
    for (var item : answer.evidence()) {
      said.add(
          "Evidence: ",
          item.text() + (item.date() == null ? "" : " (" + AnswerWords.day(item.date()) + ")"));
    }
    if (answer.action() != null) said.action(answer.action());
    return said.lines.isEmpty() ? "No answer" : String.join("\n", said.lines);
  }

  private void action(Answer.ActionPlan action) {
    add("Action: ", action.what());
    add("Led by: ", action.lead());
    add("Done by: ", action.due() == null ? null : AnswerWords.day(action.due()));
    add("How you will know: ", action.measure());
  }

  private void add(String before, @Nullable String words) {
    if (words != null && !words.isBlank()) lines.add(before + words);
  }
}
