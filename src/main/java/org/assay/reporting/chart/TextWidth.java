package org.assay.reporting.chart;

/**
 * How wide a line of text will be, near enough to place a legend or to cut a label short, without a
 * font at hand. Widths are thousandths of the size, taken from the regular weight of Source Sans 3
 * and rounded up.
 */
public final class TextWidth {
  private static final String NARROW = "ijltfrI.,;:'|!()[]- ";
  private static final String WIDE = "mwMWGOQDHNU%@–—…";

  private TextWidth() {}

  public static double of(String text, double size) {
    return text.chars().mapToDouble(c -> width((char) c)).sum() * size / 1000;
  }

  /** The text, cut with an ellipsis where it would be wider than allowed. */
  public static String fit(String text, double size, double allowed) {
    if (of(text, size) <= allowed) {
      return text;
    }
    var end = text.length();
    while (end > 1 && of(text.substring(0, end) + "…", size) > allowed) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static double width(char c) {
    if (NARROW.indexOf(c) >= 0) {
      return 300;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 760;
    }
    return Character.isUpperCase(c) ? 590 : 515;
  }
}
