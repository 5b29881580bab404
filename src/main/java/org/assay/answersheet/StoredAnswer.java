package org.assay.answersheet;

import java.time.Instant;
import org.assay.answering.Answer;
import org.assay.answering.AnswerStates;
import org.assay.answering.AnswersWriter;
import org.assay.answering.Value;
import org.assay.questionset.Question;
import org.assay.scoring.ScorecardWriter;
import org.jspecify.annotations.Nullable;

/**
 * One stored answer.
 *
 * @param state of the answer by itself, as if its question were asked
 * @param option repeats a choice, or yes and no, for queries
 * @param json the whole answer in the form of an answers document
 */
public record StoredAnswer(
    String question,
    String state,
    @Nullable String option,
    String json,
    int version,
    long updatedBy,
    Instant updatedAt) {

  public static StoredAnswer of(
      Question question, Answer answer, int version, long person, Instant at) {
    return new StoredAnswer(
        question.key(),
        ScorecardWriter.code(AnswerStates.of(question, answer)),
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
