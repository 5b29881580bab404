package org.assay.collection.answersheet;

import java.time.Instant;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerStates;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * One stored answer.
 *
 * @param state of the answer by itself, as if its question were asked
 * @param option repeats a choice, or yes and no, for queries
 * @param json the whole answer in the form of an answers document
 */
public record AnswerRecord(
    String question,
    String state,
    @Nullable String option,
    String json,
    int version,
    long updatedBy,
    Instant updatedAt) {

  public static AnswerRecord of(
      Question question, Answer answer, int version, long person, Instant at) {
    return new AnswerRecord(
        question.key(),
        AnswersWriter.state(AnswerStates.of(question, answer)),
        option(answer),
        AnswersWriter.text(answer),
        version,
        person,
        at);
  }

  public static @Nullable String option(Answer answer) {
    return switch (answer.value()) {
      case Value.Choice(var code) -> code;
      case Value.Flag(var yes) -> yes ? "yes" : "no";
      case null, default -> null;
    };
  }
}
