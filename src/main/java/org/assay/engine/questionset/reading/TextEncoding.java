package org.assay.engine.questionset.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assay.engine.questionset.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is in UTF-8, the only encoding in which question sets are read: their words
 * are stored and hashed as UTF-8, so that any other would be stored as something else.
 */
final class TextEncoding {
  private static final String RULE = "json/encoding";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextEncoding() {}

  /** What is wrong with the encoding, naming the one that it seems to be; null when nothing is. */
  static @Nullable Fault fault(byte[] document) {
    if (isWide(document)) {
      return Fault.error(RULE, "", "The file is saved as UTF-16 or UTF-32.")
          .suggest("Save it again as UTF-8.");
    }
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(document);
    try {
      decoder.decode(in);
      return null;
    } catch (CharacterCodingException e) {
      return windows(document, in.position());
    }
  }

  /**
   * JSON begins with a brace, so UTF-16 and UTF-32 have a zero among their first bytes, or a byte
   * order mark.
   */
  private static boolean isWide(byte[] document) {
    for (int i = 0; i < Math.min(4, document.length); i++) {
      if (document[i] == 0) {
        return true;
      }
    }
    return document.length > 1
        && ((document[0] == (byte) 0xFE && document[1] == (byte) 0xFF)
            || (document[0] == (byte) 0xFF && document[1] == (byte) 0xFE));
  }

  private static Fault windows(byte[] document, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += document[i] == '\n' ? 1 : 0;
    }
    var message =
        "The file is not saved as UTF-8 but, it seems, as Windows-1252: line %d holds “%s” as one"
            + " byte.";
    return Fault.error(RULE, "", message.formatted(line, new String(document, at, 1, WINDOWS)))
        .suggest("Save it again as UTF-8.");
  }
}
