package org.assay.reporting.chart;

/**
 * A mark of a chart, drawn or printed, in points.
 *
 * @param x of a box its left edge, of a line its start, of anything round its middle
 * @param y the same, counted downwards
 * @param across of a box its width, of a line how far it goes, else the radius
 */
record Mark(String kind, Colour colour, double x, double y, double across, double down) {
  /** A file holds thousandths of a point; a point is 0.35 mm. */
  private static final double FINE = 0.01;

  private static final int SHADE = 1;

  Mark from(Mark first) {
    return new Mark(kind, colour, x - first.x, y - first.y, across, down);
  }

  boolean near(Mark other) {
    return kind.equals(other.kind)
        && Math.abs(colour.red() - other.colour.red()) <= SHADE
        && Math.abs(colour.green() - other.colour.green()) <= SHADE
        && Math.abs(colour.blue() - other.colour.blue()) <= SHADE
        && Math.abs(x - other.x) < FINE
        && Math.abs(y - other.y) < FINE
        && Math.abs(across - other.across) < FINE
        && Math.abs(down - other.down) < FINE;
  }
}
