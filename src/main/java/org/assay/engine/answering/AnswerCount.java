package org.assay.engine.answering;

import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;

/**
 * How many questions are answered, or do not apply for a reason. Those that need an answer are
 * counted apart from the optional ones, so that what is left of the first is what a submission
 * still misses: the questions without an answer, and those whose answer was begun and is not whole.
 *
 * @param needed questions that are asked and need an answer
 * @param given those of them that are answered
 * @param optional questions that are asked and may stay open
 * @param optionalGiven those of them that are answered
 */
public record AnswerCount(int needed, int given, int optional, int optionalGiven) {
  public static final AnswerCount NONE = new AnswerCount(0, 0, 0, 0);

  public static AnswerCount of(Answering answering) {
    return answering.visibleSections().stream()
        .map(section -> of(section, answering))
        .reduce(NONE, AnswerCount::and);
  }

  public static AnswerCount of(Section section, Answering answering) {
    return answering.visibleQuestions(section).stream()
        .filter(question -> !(question.type() instanceof ItemType.InfoItem))
        .map(question -> one(question, answering.state(question.key())))
        .reduce(NONE, AnswerCount::and);
  }

  private static AnswerCount one(Question question, AnswerState state) {
    int given = settled(state) ? 1 : 0;
    return question.required() ? new AnswerCount(1, given, 0, 0) : new AnswerCount(0, 0, 1, given);
  }

  private static boolean settled(AnswerState state) {
    return switch (state) {
      case ANSWERED, NOT_APPLICABLE, UNKNOWN -> true;
      case NOT_ASKED, NOT_YET -> false;
    };
  }

  public AnswerCount and(AnswerCount other) {
    return new AnswerCount(
        needed + other.needed,
        given + other.given,
        optional + other.optional,
        optionalGiven + other.optionalGiven);
  }

  /** All questions that are asked. */
  public int asked() {
    return needed + optional;
  }

  /** All questions that are answered. */
  public int settled() {
    return given + optionalGiven;
  }

  /**
   * For instance “60 of 80 questions that need an answer are answered, and 1 of 2 optional ones”.
   */
  public String words() {
    if (needed == 0) return optionalGiven + " of " + optional + " optional questions are answered";
    var words = given + " of " + needed + " questions that need an answer are answered";
    return optional == 0
        ? words
        : words + ", and " + optionalGiven + " of " + optional + " optional ones";
  }
}
