package org.assay.reporting.chart;

import org.jspecify.annotations.Nullable;

/** A plain shape of a drawing. Points, measured from the drawing's top left corner. */
public sealed interface Shape {

  /**
   * @param hatched diagonal stripes over the fill, for readers without colour
   */
  record Box(
      double x,
      double y,
      double width,
      double height,
      @Nullable Colour fill,
      @Nullable Colour edge,
      boolean hatched)
      implements Shape {}

  record Line(double x1, double y1, double x2, double y2, Colour colour, double thickness)
      implements Shape {}

  record Dot(double x, double y, double radius, Colour fill, Colour edge) implements Shape {}

  record Diamond(double x, double y, double radius, Colour fill, Colour edge) implements Shape {}

  /**
   * @param y of the baseline
   */
  record Label(
      double x, double y, String text, double size, boolean bold, Colour colour, Anchor anchor)
      implements Shape {}

  /** Which point of the text stands at x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
