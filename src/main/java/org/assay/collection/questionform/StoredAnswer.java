package org.assay.collection.questionform;

import org.assay.engine.answering.Answer;

/**
 * @param version 0 while nothing was stored
 */
public record StoredAnswer(Answer answer, int version) {
  public static final StoredAnswer NONE = new StoredAnswer(Answer.EMPTY, 0);
}
