package org.assay.respond;

import org.assay.questionform.QuestionBlock;

/** A question of a standard's page, with what the return knows of it. */
public record StandardQuestion(QuestionBlock block, Beside beside) {
  String key() {
    return block.question().key();
  }
}
