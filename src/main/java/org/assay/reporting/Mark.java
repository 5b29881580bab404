package org.assay.reporting;

import org.jspecify.annotations.Nullable;

/** A plain shape of a drawing. Points, measured from the drawing's top left corner. */
public sealed interface Mark {

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
      implements Mark {}

  record Line(double x1, double y1, double x2, double y2, Colour colour, double thickness)
      implements Mark {}

  record Dot(double x, double y, double radius, Colour fill, Colour edge) implements Mark {}

  record Diamond(double x, double y, double radius, Colour fill, Colour edge) implements Mark {}

  /**
   * @param y of the baseline
   */
  record Label(
      double x, double y, String text, double size, boolean bold, Colour colour, Anchor anchor)
      implements Mark {}

  /** Which point of the text stands at x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
