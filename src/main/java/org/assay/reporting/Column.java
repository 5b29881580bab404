package org.assay.reporting;

/**
 * @param width the share of the page that it takes, relative to the other columns
 * @param upright whether the heading stands on its side, for narrow columns
 */
public record Column(String heading, Kind kind, int width, boolean upright) {

  /** What the cells hold, and so how they are set and which type the workbook gives them. */
  public enum Kind {
    /** Words, ranged left. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** A mean, with one decimal. */
    MEAN,
    /** A ratio in [0, 1], shown as whole per cent. */
    PERCENT,
    /** A difference of two ratios, shown as signed percentage points. */
    POINTS,
    DAY,
    /** A letter on a tone, as in a heat-map. */
    RATING
  }

  public static Column text(String heading, int width) {
    return new Column(heading, Kind.TEXT, width, false);
  }

  public static Column number(String heading, int width) {
    return new Column(heading, Kind.NUMBER, width, false);
  }

  public static Column mean(String heading, int width) {
    return new Column(heading, Kind.MEAN, width, false);
  }

  public static Column percent(String heading, int width) {
    return new Column(heading, Kind.PERCENT, width, false);
  }

  public static Column points(String heading, int width) {
    return new Column(heading, Kind.POINTS, width, false);
  }

  public static Column day(String heading, int width) {
    return new Column(heading, Kind.DAY, width, false);
  }

  public static Column rating(String heading, int width) {
    return new Column(heading, Kind.RATING, width, true);
  }

  public boolean ranged() {
    return kind == Kind.TEXT || kind == Kind.DAY;
  }
}
