package org.assay.assurance.caseaudit.overview;

/** So many of so many records, where few of them could tell who a child is. */
final class Counted {
  private static final int FEWEST = 5;

  private Counted() {}

  /**
   * Held back when it, or what is left, is fewer than five.
   *
   * @param few whether the reader may see so few
   */
  static String words(int met, int of, boolean few) {
    var rest = of - met;
    var hidden = !few && (met > 0 && met < FEWEST || rest > 0 && rest < FEWEST);
    return hidden
        ? "Not shown: this or the rest is fewer than " + FEWEST
        : "%d of %d (%d%%)".formatted(met, of, Math.round(100f * met / of));
  }
}
