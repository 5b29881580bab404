package org.assay.guard;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text to look through. Of a file name, underscores and the joints of words are spaces here.
 *
 * @param origins for each character, where it stands in what was given
 * @param ownPostcodes in capitals, without spaces
 */
record Passage(String text, int[] origins, boolean isFileName, Set<String> ownPostcodes) {

  static Passage prose(String text, Set<String> ownPostcodes) {
    return new Passage(text, new int[0], false, normal(ownPostcodes));
  }

  static Passage fileName(String name, Set<String> ownPostcodes) {
    var words = new StringBuilder();
    var origins = new int[2 * name.length()];
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && joint(name.charAt(i - 1), name.charAt(i))) {
        origins[words.length()] = i;
        words.append(' ');
      }
      origins[words.length()] = i;
      words.append(apart(name, i) ? ' ' : name.charAt(i));
    }
    return new Passage(words.toString(), origins, true, normal(ownPostcodes));
  }

  int origin(int index) {
    return isFileName ? origins[index] : index;
  }

  /** The characters just before an index, as far back as the start of their line. */
  String before(int index, int length) {
    var window = text.substring(Math.max(0, index - length), index);
    return window.substring(window.lastIndexOf('\n') + 1);
  }

  /** The characters from an index on. */
  String after(int index, int length) {
    return text.substring(index, Math.min(text.length(), index + length));
  }

  private static boolean joint(char left, char right) {
    return Character.isLowerCase(left) && Character.isUpperCase(right);
  }

  private static boolean apart(String name, int i) {
    if (name.charAt(i) == '_') return true;
    return name.charAt(i) == '-'
        && (i == 0
            || i == name.length() - 1
            || Character.isLetter(name.charAt(i - 1))
            || Character.isLetter(name.charAt(i + 1)));
  }

  private static Set<String> normal(Set<String> postcodes) {
    return postcodes.stream()
        .map(p -> p.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
