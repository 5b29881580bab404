package org.assay.returns;

import java.util.Map;
import org.assay.answering.Answer;

/**
 * What somebody wants an answer to become.
 *
 * @param version of the stored answer that they saw; 0 when there was none
 * @param confirmed why free text that looks as if it identified a child does not, by its place in
 *     the answer, for instance {@code comment} or {@code action/what}
 */
public record AnswerChange(
    String question, int version, Answer answer, Map<String, String> confirmed) {

  public AnswerChange(String question, int version, Answer answer) {
    this(question, version, answer, Map.of());
  }
}
