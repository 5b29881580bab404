package org.assay.assurance.caseaudit.panel;

import java.util.ArrayList;
import java.util.List;

/** How an agency's grades compare with the panel's, in sentences. */
final class GradeComparison {
  private GradeComparison() {}

  /**
   * @param alone grades of the agency where the panel gave none
   * @return none where nothing can be compared
   */
  static List<String> words(int same, int above, int below, int alone) {
    var all = same + above + below;
    if (all == 0) return List.of();
    var words = new ArrayList<String>();
    words.add(
        ("The panel gave the same grade as you in %d of %d, a lower one in %d and a higher one in"
             + " %d. It judges what all agencies did together, so a difference is not a mistake.")
            .formatted(same, all, above, below));
    if (alone > 0) {
      words.add(
          alone == 1
              ? "1 more of your grades is not compared: the panel gave none there."
              : alone + " more of your grades are not compared: the panel gave none there.");
    }
    return words;
  }
}
