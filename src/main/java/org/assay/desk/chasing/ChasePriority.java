package org.assay.desk.chasing;

import java.util.ArrayList;
import java.util.Locale;

/**
 * Why an outstanding return is worth chasing first. The points are added up by the database, which
 * cuts the list by them; {@link #EXPRESSION} and {@link #points} say the same.
 *
 * @param unmet legal duties that were not fully met in the last cycle
 * @param first whether the organisation has never returned
 * @param below whether its sector is below the target
 * @param size pupils or places; 0 when not known
 */
record ChasePriority(int unmet, boolean first, boolean below, int size) {
  static final String RULE =
      "3 points for each legal duty not fully met last year (10 at most), 4 for an organisation"
          + " that has never returned, 2 for a sector below the target, 1 from 300 and 2 from 1,000"
          + " pupils or places";

  /** In SQL, on the columns of the same names. */
  static final String EXPRESSION =
      "3 * least(unmet, 10) + 4 * never + 2 * below + case when size >= 1000 then 2 when size >="
          + " 300 then 1 else 0 end";

  private static final int MOST_UNMET = 10;
  private static final int LARGE = 1000;
  private static final int MIDDLING = 300;

  int points() {
    return 3 * Math.min(unmet, MOST_UNMET)
        + (first ? 4 : 0)
        + (below ? 2 : 0)
        + (size >= LARGE ? 2 : size >= MIDDLING ? 1 : 0);
  }

  /** In words, for instance "4 legal duties not fully met last year; has never returned". */
  String reason() {
    var reasons = new ArrayList<String>();
    if (unmet > 0) {
      reasons.add(
          unmet == 1
              ? "1 legal duty not fully met last year"
              : unmet + " legal duties not fully met last year");
    }
    if (first) reasons.add("has never returned");
    if (below) reasons.add("its sector is below the target");
    if (size >= MIDDLING) reasons.add("%,d pupils or places".formatted(size));
    if (reasons.isEmpty()) return "No special reason";
    var words = String.join("; ", reasons);
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
