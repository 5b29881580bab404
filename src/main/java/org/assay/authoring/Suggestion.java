package org.assay.authoring;

import java.util.Collection;
import org.assay.questionset.Nearest;

/** What to write instead of a name that nothing bears. */
final class Suggestion {
  private static final int FEW = 8;

  private Suggestion() {}

  static String instead(String wrong, Collection<String> names) {
    var nearest = Nearest.to(wrong, names);
    if (nearest != null) {
      return "Did you mean “" + nearest + "”?";
    }
    if (names.isEmpty()) {
      return "None is declared: declare it, or leave it out.";
    }
    var few = names.stream().sorted().limit(FEW).toList();
    return "Use one of these: "
        + String.join(", ", few)
        + (names.size() > FEW ? ", or another." : ".");
  }

  static Found unknown(String pointer, String what, String wrong, Collection<String> names) {
    return new Found(pointer, "There is no " + what + " “" + wrong + "”.", instead(wrong, names));
  }
}
