package org.assay.collection.answersheet;

import java.util.Map;
import org.assay.engine.answering.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an answer to become.
 *
 * @param version of the stored answer that they saw; 0 when there was none
 * @param confirmed why free text that looks as if it identified a child does not, by its place in
 *     the answer, for instance {@code comment} or {@code action/what}
 * @param from code of the proposal that this answer was taken from; null when it was given here
 */
public record AnswerChange(
    String question,
    int version,
    Answer answer,
    Map<String, String> confirmed,
    @Nullable String from) {

  public AnswerChange(String question, int version, Answer answer, Map<String, String> confirmed) {
    this(question, version, answer, confirmed, null);
  }

  public AnswerChange(String question, int version, Answer answer) {
    this(question, version, answer, Map.of(), null);
  }
}
