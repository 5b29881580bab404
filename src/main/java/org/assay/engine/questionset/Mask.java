package org.assay.engine.questionset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a short text or a number has to look like, character by character: {@code 9} is a digit,
 * {@code A} a letter, {@code *} either, and everything else itself; a backslash takes the meaning
 * from the character after it. So {@code EY999999} is EY and six digits. It is no regular
 * expression: it can be said in words, and takes no time to match.
 */
public record Mask(String mask) {
  private static final String EITHER = "letter or digit";

  /** Capital and small letters are the same, and spaces around the text do not matter. */
  public boolean matches(String text) {
    return pattern().matcher(text.strip()).matches();
  }

  public static boolean anyMatches(List<Mask> masks, String text) {
    return masks.stream().anyMatch(mask -> mask.matches(text));
  }

  /** In words, for instance “EY” followed by 6 digits. */
  public String words() {
    var parts = new ArrayList<String>();
    var literal = new StringBuilder();
    String kind = null;
    int many = 0;
    for (int i = 0; i < mask.length(); i++) {
      var next = kind(mask.charAt(i));
      if (kind != null && !kind.equals(next)) {
        parts.add(counted(many, kind));
        many = 0;
      }
      kind = next;
      if (next == null) {
        i += mask.charAt(i) == '\\' && i + 1 < mask.length() ? 1 : 0;
        literal.append(mask.charAt(i));
      } else {
        flush(literal, parts);
        many++;
      }
    }
    flush(literal, parts);
    if (kind != null) {
      parts.add(counted(many, kind));
    }
    return String.join(" followed by ", parts);
  }

  /** Of several masks, any of which will do. */
  public static String words(List<Mask> masks) {
    return String.join(", or ", masks.stream().map(Mask::words).toList());
  }

  /** The shortest text that fits, for trying a form out. */
  public String sample() {
    var sample = new StringBuilder();
    for (int i = 0; i < mask.length(); i++) {
      char c = mask.charAt(i);
      switch (c) {
        case '9' -> sample.append('1');
        case 'A', '*' -> sample.append('A');
        case '\\' -> sample.append(i + 1 < mask.length() ? mask.charAt(++i) : c);
        default -> sample.append(c);
      }
    }
    return sample.toString();
  }

  private Pattern pattern() {
    var out = new StringBuilder();
    for (int i = 0; i < mask.length(); i++) {
      char c = mask.charAt(i);
      switch (c) {
        case '9' -> out.append("[0-9]");
        case 'A' -> out.append("[A-Za-z]");
        case '*' -> out.append("[A-Za-z0-9]");
        case '\\' ->
            out.append(Pattern.quote(String.valueOf(i + 1 < mask.length() ? mask.charAt(++i) : c)));
        default -> out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(out.toString(), Pattern.CASE_INSENSITIVE);
  }

  private static @Nullable String kind(char c) {
    return switch (c) {
      case '9' -> "digit";
      case 'A' -> "letter";
      case '*' -> EITHER;
      default -> null;
    };
  }

  private static String counted(int many, String kind) {
    if (kind.equals(EITHER)) {
      return many + (many == 1 ? " letter or digit" : " letters or digits");
    }
    return many + " " + kind + (many == 1 ? "" : "s");
  }

  private static void flush(StringBuilder literal, List<String> parts) {
    if (literal.length() > 0) {
      parts.add("“" + literal + "”");
      literal.setLength(0);
    }
  }
}
