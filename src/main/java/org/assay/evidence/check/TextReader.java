package org.assay.evidence.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells writing from everything else that begins with no mark of its own. */
final class TextReader {
  private static final Pattern MARKUP =
      Pattern.compile(
          "^\\s*(?:\u00ef\u00bb\u00bf)?\\s*<[a-z!?]|<(?:html|script|svg|body|iframe|object|embed)\\b|<!doctype");

  private TextReader() {}

  /** True of HTML, SVG and other XML, or of anything in whose beginning they hide. */
  static boolean looksLikeMarkup(String smallHead) {
    return MARKUP.matcher(smallHead).find();
  }

  /** No control characters but those of lines and tabs; with its mark first, UTF-16 may be too. */
  static boolean isText(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      int first = in.read();
      int second = in.read();
      boolean wide = first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
      if (!wide && (!writes(first) || (second >= 0 && !writes(second)))) return false;
      return wide ? isWideText(in, first == 0xfe) : isNarrowText(in);
    }
  }

  private static boolean isNarrowText(BufferedInputStream in) throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (!writes(b)) return false;
    }
    return true;
  }

  private static boolean isWideText(BufferedInputStream in, boolean bigFirst) throws IOException {
    for (int a = in.read(); a >= 0; a = in.read()) {
      int b = in.read();
      int unit = bigFirst ? a << 8 | b : b << 8 | a;
      if (b < 0 || !writes(unit)) return false;
    }
    return true;
  }

  private static boolean writes(int c) {
    return c >= 0x20 && c != 0x7f || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }
}
