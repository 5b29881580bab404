package org.assay.reporting.paper;

/**
 * A column of a table, the same in PDF, Word and Excel.
 *
 * @param width the share of the page that it takes, relative to the other columns
 * @param upright whether the heading stands on its side, for narrow columns
 */
public record TableColumn(String heading, Kind kind, int width, boolean upright) {

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

  public static TableColumn text(String heading, int width) {
    return new TableColumn(heading, Kind.TEXT, width, false);
  }

  public static TableColumn number(String heading, int width) {
    return new TableColumn(heading, Kind.NUMBER, width, false);
  }

  public static TableColumn mean(String heading, int width) {
    return new TableColumn(heading, Kind.MEAN, width, false);
  }

  public static TableColumn percent(String heading, int width) {
    return new TableColumn(heading, Kind.PERCENT, width, false);
  }

  public static TableColumn points(String heading, int width) {
    return new TableColumn(heading, Kind.POINTS, width, false);
  }

  public static TableColumn day(String heading, int width) {
    return new TableColumn(heading, Kind.DAY, width, false);
  }

  public static TableColumn rating(String heading, int width) {
    return new TableColumn(heading, Kind.RATING, width, true);
  }

  public boolean ranged() {
    return kind == Kind.TEXT || kind == Kind.DAY;
  }
}
