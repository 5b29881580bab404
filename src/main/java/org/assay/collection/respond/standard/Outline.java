package org.assay.collection.respond.standard;

import java.util.List;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;

/** The questions of a standard with what is left to do about each, beside the page's own. */
public record Outline(List<Line> lines) {
  static final Outline NONE = new Outline(List.of());
  private static final int LONGEST = 40;

  /**
   * @param tag its colour
   */
  public record Line(String key, String words, String state, String tag) {}

  /**
   * @param faults of the answers as they are stored, by the submission's rules
   */
  static Outline of(List<StandardQuestion> questions, Answering answering, List<Finding> faults) {
    return new Outline(
        questions.stream()
            .filter(it -> !(it.block().question().type() instanceof ItemType.InfoItem))
            .map(it -> line(it, answering, faults))
            .toList());
  }

  private static Line line(StandardQuestion it, Answering answering, List<Finding> faults) {
    var question = it.block().question();
    if (answering.state(it.key()) == AnswerState.NOT_YET) {
      if (it.beside().forward().waits()) return line(question, "Confirm", "govuk-tag--light-blue");
      return question.required()
          ? line(question, "To do", "govuk-tag--blue")
          : line(question, "Optional", "govuk-tag--grey");
    }
    var many = faults.stream().filter(f -> it.key().equals(f.question())).count();
    return many == 0
        ? line(question, "Done", "govuk-tag--green")
        : line(question, many + " to fix", "govuk-tag--orange");
  }

  private static Line line(Question question, String state, String tag) {
    var words = (question.ref() + " " + question.text()).strip();
    return new Line(
        question.key(),
        words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1).strip() + "…",
        state,
        tag);
  }
}
