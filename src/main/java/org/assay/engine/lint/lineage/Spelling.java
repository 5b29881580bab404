package org.assay.engine.lint.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two texts differ in spelling alone, so that they ask the same. */
final class Spelling {
  /** With one of these more or less, a text asks for something else. */
  private static final Set<String> WEIGHTY =
      Set.of(
          ("not no never none nor without unless except only must should shall may can could might"
                  + " all every each any some most both either and or if when before after always"
                  + " at least than within")
              .split(" "));

  /** Of a hundred characters, twenty may be other ones. */
  private static final int MOST_PERCENT = 20;

  private Spelling() {}

  static boolean alone(@Nullable String old, @Nullable String now) {
    if (old == null || now == null) {
      return old == null && now == null;
    }
    return weighty(old).equals(weighty(now))
        && distance(old, now) * 100 <= MOST_PERCENT * Math.max(old.length(), now.length());
  }

  private static List<String> weighty(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")).stream()
        .filter(word -> WEIGHTY.contains(word) || word.chars().anyMatch(Character::isDigit))
        .toList();
  }

  /** How many characters must be put in, taken out or exchanged. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
