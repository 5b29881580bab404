package org.assay.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of one drawing, with the few sizes that all charts share. */
final class ChartBuilder {
  /** The text width of an A4 page with the margins of {@code reports/shared}. */
  static final double WIDTH = 511;

  static final double TEXT = 8.5;
  static final double SMALL = 7.5;

  private final List<Shape> marks = new ArrayList<>();

  void box(double x, double y, double width, double height, Series series) {
    marks.add(new Shape.Box(x, y, width, height, series.fill(), Palette.INK, series.hatched()));
  }

  void plate(double x, double y, double width, double height, Colour fill) {
    marks.add(new Shape.Box(x, y, width, height, fill, null, false));
  }

  void line(double x1, double y1, double x2, double y2, Colour colour, double thickness) {
    marks.add(new Shape.Line(x1, y1, x2, y2, colour, thickness));
  }

  void add(Shape mark) {
    marks.add(mark);
  }

  void label(double x, double y, String text, Shape.Anchor anchor) {
    label(x, y, text, TEXT, false, Palette.INK, anchor);
  }

  void label(
      double x, double y, String text, double size, boolean bold, Colour colour, Shape.Anchor at) {
    marks.add(new Shape.Label(x, y, text, size, bold, colour, at));
  }

  /** Draws the names of the series from left to right, wrapping; returns the height used. */
  double legend(double left, double width, List<Series> series) {
    var x = left;
    var y = 0.0;
    for (var one : series) {
      var wide = 13 + TextWidth.of(one.name(), TEXT) + 16;
      if (x > left && x + wide > left + width) {
        x = left;
        y += 13;
      }
      box(x, y + 1, 9, 9, one);
      label(x + 13, y + 8.7, one.name(), Shape.Anchor.START);
      x += wide;
    }
    return y + 18;
  }

  /** Upright lines at each quarter of a 0 to 100% axis, with figures on top. */
  void percentAxis(double left, double top, double width, double height) {
    for (var percent = 0; percent <= 100; percent += 25) {
      var x = left + width * percent / 100;
      line(x, top + 11, x, top + height, Palette.RULE, percent % 100 == 0 ? 0.8 : 0.5);
      label(x, top + 7, percent + "%", SMALL, false, Palette.MUTED, Shape.Anchor.MIDDLE);
    }
  }

  /** Says what the figures at the end of the lines are. */
  void notes(double top, String words) {
    label(WIDTH, top + 7, words, SMALL, false, Palette.MUTED, Shape.Anchor.END);
  }

  Drawing done(double height, String alternative) {
    return new Drawing(WIDTH, height, alternative, marks);
  }
}
