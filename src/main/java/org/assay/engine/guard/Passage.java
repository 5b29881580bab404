package org.assay.engine.guard;

/**
 * A text to look through, in plain signs: every space is one of the keyboard, every digit one from
 * 0 to 9, wide letters are as wide as others, and what cannot be seen is left out. Of a file name,
 * underscores and the joints of words are spaces too.
 *
 * @param origins for each character, its index in the text that was given
 */
record Passage(String text, int[] origins, boolean isFileName, Writing writing) {
  private static final char FIRST_WIDE = '\uff01';
  private static final char LAST_WIDE = '\uff5e';

  static Passage prose(String text, Writing writing) {
    var plain = new StringBuilder();
    var origins = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.FORMAT) continue;
      origins[plain.length()] = i;
      plain.append(plain(text.charAt(i)));
    }
    return new Passage(plain.toString(), origins, false, writing);
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
      words.append(apart(name, i) ? ' ' : plain(name.charAt(i)));
    }
    return new Passage(words.toString(), origins, true, writing);
  }

  int origin(int index) {
    return origins[index];
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

  private static char plain(char sign) {
    if (Character.isDigit(sign)) return Character.forDigit(Character.digit(sign, 10), 10);
    if (sign >= FIRST_WIDE && sign <= LAST_WIDE) return (char) (sign - FIRST_WIDE + '!');
    return switch (Character.getType(sign)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      default -> sign;
    };
  }

  private static boolean joint(char left, char right) {
    return Character.isLowerCase(left) && Character.isUpperCase(right);
  }

  /** An underscore, or a hyphen that is not between two digits. */
  private static boolean apart(String name, int i) {
    return name.charAt(i) == '_'
        || (name.charAt(i) == '-' && !(digit(name, i - 1) && digit(name, i + 1)));
  }

  private static boolean digit(String name, int i) {
    return i >= 0 && i < name.length() && Character.isDigit(name.charAt(i));
  }
}
