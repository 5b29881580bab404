package org.assay.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text file as somebody sent it, who need not know how it is encoded. */
public final class SentText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private SentText() {}

  /**
   * UTF-8 where all of it is that, else what Excel writes in England; empty for what is no text,
   * such as a workbook, or is in UTF-16.
   */
  public static Optional<String> of(byte[] sent) {
    return decoded(sent, StandardCharsets.UTF_8)
        .or(() -> decoded(sent, WINDOWS))
        .filter(it -> it.indexOf('\0') < 0 && !it.startsWith("PK") && !it.startsWith("%PDF"));
  }

  private static Optional<String> decoded(byte[] sent, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(sent)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
