package org.assay.collection.bringforward;

import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswersWriter;
import org.assay.platform.Sha256;

/**
 * A short mark of what was proposed: the person who confirms sends it, so that nothing else is
 * taken.
 */
final class ProposalStamp {
  /** Sixteen hexadecimal digits: two proposals for one question never meet by chance. */
  private static final int BYTES = 8;

  private ProposalStamp() {}

  static String of(String question, Answer answer) {
    return Sha256.hex(question + "\n" + AnswersWriter.node(answer), BYTES);
  }
}
