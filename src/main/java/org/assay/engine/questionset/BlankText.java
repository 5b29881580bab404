package org.assay.engine.questionset;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text of which nothing can be seen: spaces of any width, and characters that leave no mark. */
public final class BlankText {
  /** Letters and symbols by their class in Unicode that print as nothing. */
  private static final Set<Integer> FILLERS =
      Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  private BlankText() {}

  /** True of null, of the empty text, and of text without a single visible character. */
  public static boolean is(@Nullable String text) {
    if (text == null) {
      return true;
    }
    int i = 0; // mostly the first shows, and this is asked of every text of a return
    while (i < text.length() && !visible(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i == text.length();
  }

  /** Without the space around it; null when there is nothing to see. */
  public static @Nullable String orNull(@Nullable String text) {
    return text == null || is(text) ? null : text.strip();
  }

  /** Without the space around it; empty when there is nothing to see. */
  public static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(orNull(text), "");
  }

  private static boolean visible(int character) {
    if (character > ' ' && character <= '~') return true; // without a look at the table of classes
    return switch ((byte) Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> !FILLERS.contains(character);
    };
  }
}
