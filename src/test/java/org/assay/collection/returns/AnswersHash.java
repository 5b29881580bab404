package org.assay.collection.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** One number for the answers of a return, so that a test sees whether any of them changed. */
public final class AnswersHash {
  private AnswersHash() {}

  /**
   * @param without keys of questions that do not count
   */
  public static String of(ReturnView view, Set<String> without) {
    var text =
        view.asking().edition().questions().stream()
            .filter(it -> !without.contains(it.key()))
            .map(it -> it.key() + "=" + view.answering().answer(it.key()))
            .collect(Collectors.joining("\n"));
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
