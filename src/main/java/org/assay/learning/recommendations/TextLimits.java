package org.assay.learning.recommendations;

import java.util.Optional;
import org.assay.engine.questionset.BlankText;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a text that must be there, or must not be too long. */
public final class TextLimits {
  private TextLimits() {}

  /**
   * @param what for instance "what was found"
   * @param longest in characters
   */
  public static Optional<String> fault(@Nullable String text, String what, int longest) {
    return text == null || BlankText.is(text)
        ? Optional.of("Enter " + what)
        : tooLong(text, what, longest);
  }

  /** The same of a text that may be left out. */
  public static Optional<String> tooLong(@Nullable String text, String what, int longest) {
    return text != null && text.length() > longest
        ? Optional.of("Shorten %s to %,d characters or fewer".formatted(what, longest))
        : Optional.empty();
  }
}
