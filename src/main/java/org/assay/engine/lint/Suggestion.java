package org.assay.engine.lint;

import java.util.Collection;
import org.assay.engine.questionset.Nearest;

/** What to write instead of a name that nothing bears. */
public final class Suggestion {
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

  public static LintFinding unknown(
      String pointer, String what, String wrong, Collection<String> names) {
    return new LintFinding(
        pointer, "There is no " + what + " “" + wrong + "”.", instead(wrong, names));
  }
}
