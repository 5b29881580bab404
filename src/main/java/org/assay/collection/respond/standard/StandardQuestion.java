package org.assay.collection.respond.standard;

import org.assay.collection.questionform.QuestionBlock;

/** A question of a standard's page, with what the return knows of it. */
public record StandardQuestion(QuestionBlock block, QuestionContext beside) {
  String key() {
    return block.question().key();
  }
}
