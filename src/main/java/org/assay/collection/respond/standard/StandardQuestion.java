package org.assay.collection.respond.standard;

import java.util.Set;
import org.assay.collection.questionform.QuestionBlock;
import org.jspecify.annotations.Nullable;

/**
 * A question of a standard's page, with what the return knows of it.
 *
 * @param opened the part that somebody asked to see: why, proof, remark or plan; null as a rule,
 *     when what is empty and needed by no answer is left out of the page until it is asked for
 * @param faulty whether its stored answer has something to put right, to which a list on the page
 *     leads
 */
public record StandardQuestion(
    QuestionBlock block, QuestionContext beside, @Nullable String opened, boolean faulty) {
  String key() {
    return block.question().key();
  }

  /** Whether guidance and empty boxes are in the page. */
  public boolean whole() {
    return opened != null || block.refused();
  }

  StandardQuestion among(Set<String> faulty) {
    return new StandardQuestion(block, beside, opened, faulty.contains(key()));
  }

  StandardQuestion opening(String part) {
    return new StandardQuestion(block, beside, part, faulty);
  }
}
