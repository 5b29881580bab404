package org.assay.learning.recommendations.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a list that was sent, in the encodings in which workbooks are saved as CSV. */
public final class ListText {
  private static final List<Charset> KNOWN =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  private ListText() {}

  /** Empty for what is no text. */
  public static Optional<String> of(byte[] file) {
    return KNOWN.stream()
        .flatMap(it -> decoded(file, it).stream())
        .filter(it -> it.indexOf(0) < 0)
        .findFirst();
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
