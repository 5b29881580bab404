package org.assay.engine.questionset.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Characters in a text that neither a page nor a paper nor a workbook can show, so that nobody
 * knows that they are there. Tabs and the ends of lines can be shown.
 */
public final class UnseenCharacters {
  /** What is wrong with a text that has one, and what to do; for the middle of a sentence. */
  public static final String WORDS =
      "this text holds a character that cannot be seen (a control character); type it again, or"
          + " paste it as plain text";

  private UnseenCharacters() {}

  public static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) return true;
    }
    return false;
  }

  public static boolean is(char sign) {
    return Character.isISOControl(sign) && sign != '\t' && sign != '\n' && sign != '\r';
  }

  /** The same words as a sentence, without its full stop; empty where every character is seen. */
  public static Optional<String> fault(@Nullable String text) {
    return text == null || !in(text)
        ? Optional.empty()
        : Optional.of(Character.toUpperCase(WORDS.charAt(0)) + WORDS.substring(1));
  }
}
