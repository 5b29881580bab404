package org.assay.collection.bringforward;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswersWriter;

/** A short mark of what was proposed: whoever confirms sends it, so that nothing else is taken. */
final class ProposalStamp {
  /** Sixteen hexadecimal digits: two proposals for one question never meet by chance. */
  private static final int BYTES = 8;

  private ProposalStamp() {}

  static String of(String question, Answer answer) {
    var content = question + "\n" + AnswersWriter.node(answer);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
