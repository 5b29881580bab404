package org.assay.engine.guard;

/**
 * A text to look through. Of a file name, underscores and the joints of words are spaces here.
 *
 * @param origins for each character of a file name, where it stands in what was given
 */
record Passage(String text, int[] origins, boolean isFileName, Writing writing) {

  static Passage prose(String text, Writing writing) {
    return new Passage(text, new int[0], false, writing);
  }

  static Passage fileName(String name, Writing writing) {
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
    return new Passage(words.toString(), origins, true, writing);
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

  /** An underscore, or a hyphen that does not stand between two digits. */
  private static boolean apart(String name, int i) {
    return name.charAt(i) == '_'
        || (name.charAt(i) == '-' && !(digit(name, i - 1) && digit(name, i + 1)));
  }

  private static boolean digit(String name, int i) {
    return i >= 0 && i < name.length() && Character.isDigit(name.charAt(i));
  }
}
