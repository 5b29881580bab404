package org.assay.platform.guarded;

import org.jspecify.annotations.Nullable;

/**
 * What one text must be that is all of its form, or whose box is named by a question, a case or a
 * row, and so is no component of one.
 *
 * @param missing said when there is none; null where it may be left out
 * @param what it is, for instance "the reason"
 * @param longest in characters
 */
public record TextRule(@Nullable String missing, String what, int longest) {
  /** A text that has to be there. */
  public static TextRule required(String what, int longest) {
    return new TextRule("Enter " + what, what, longest);
  }

  /** A text that may be left out. */
  public static TextRule optional(String what, int longest) {
    return new TextRule(null, what, longest);
  }

  /** A text that has to be there, in a form that asks for nothing else. */
  public static TextRule alone(String missing, int longest) {
    return new TextRule(missing, "this", longest);
  }

  String tooLong() {
    return "Shorten %s to %,d characters or fewer".formatted(what, longest);
  }
}
