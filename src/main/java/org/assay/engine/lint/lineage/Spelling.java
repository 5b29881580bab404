package org.assay.engine.lint.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.engine.questionset.EditDistance;
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
        && EditDistance.between(old, now) * 100
            <= MOST_PERCENT * Math.max(old.length(), now.length());
  }

  private static List<String> weighty(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")).stream()
        .filter(word -> WEIGHTY.contains(word) || word.chars().anyMatch(Character::isDigit))
        .toList();
  }
}
