package org.assay.reporting.pack;

/**
 * What a shareable edition leaves out.
 *
 * @param report its title
 * @param place the heading; empty for the top
 * @param what for instance "2 lines"
 */
record TakenOut(String report, String place, String what, Why why) {

  /** In the order in which they are explained. */
  enum Why {
    ABOUT_ONE("It is about organisations by name, or holds their own words."),
    NAMES("It names an organisation or a group."),
    SMALL("It counts fewer than five, or would let a reader work out such a count."),
    CHART(
        "The chart shows a name or a small number. The table has the figures that can be shared."),
    FEW_ASKED("Its figures are about fewer than five organisations.");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
