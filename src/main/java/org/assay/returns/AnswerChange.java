package org.assay.returns;

import org.assay.answering.Answer;

/**
 * What somebody wants an answer to become.
 *
 * @param version of the stored answer that they saw; 0 when there was none
 */
public record AnswerChange(String question, int version, Answer answer) {}
