package org.assay.engine.guard;

/**
 * A place in a text that may identify a child.
 *
 * @param start index of the first character, in the text as it was given
 * @param end index after the last character
 * @param excerpt the shape of what was found, with every letter and digit hidden, so that it can be
 *     shown and logged
 * @param advice what the writer should do
 */
public record Sighting(Kind kind, int start, int end, String excerpt, String advice) {
  private static final int LONGEST = 40;

  static Sighting of(Kind kind, int start, int end, String text) {
    return new Sighting(kind, start, end, masked(text.substring(start, end)), kind.advice());
  }

  private static String masked(String found) {
    var shape = new StringBuilder();
    found
        .codePoints()
        .limit(LONGEST)
        .forEach(c -> shape.appendCodePoint(Character.isLetterOrDigit(c) ? '•' : c));
    return shape.toString();
  }
}
