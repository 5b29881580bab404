package org.assay.collection.respond.standard;

import org.assay.collection.bringforward.DecideProposals.Decided;
import org.jspecify.annotations.Nullable;

/**
 * How many answers from elsewhere a save confirmed.
 *
 * @param left how many it did not, since those questions have an answer
 */
record Confirmed(int confirmed, int left) {
  static final Confirmed NOTHING = new Confirmed(0, 0);

  static Confirmed of(Decided decided) {
    return new Confirmed(decided.confirmed().size(), decided.left().size());
  }

  /** As an address carries it over to the page that says so. */
  String query() {
    return equals(NOTHING) ? "" : "&confirmed=" + confirmed + "-" + left;
  }

  static Confirmed parse(@Nullable String typed) {
    if (typed == null || !typed.matches("\\d{1,4}-\\d{1,4}")) return NOTHING;
    var parts = typed.split("-");
    return new Confirmed(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** Sentences to stand after "Saved 14:02"; empty when nothing was to be confirmed. */
  String words() {
    if (equals(NOTHING)) return "";
    var done = confirmed == 1 ? "1 answer confirmed." : confirmed + " answers confirmed.";
    var kept =
        left == 1
            ? " 1 was left as it is, because you have answered it."
            : " " + left + " were left as they are, because you have answered them.";
    return ". " + done + (left == 0 ? "" : kept);
  }
}
