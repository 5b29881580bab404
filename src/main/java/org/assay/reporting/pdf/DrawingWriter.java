package org.assay.reporting.pdf;

import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Shape;

/** Draws a chart's shapes on a page, as vectors. */
final class DrawingWriter {
  /** A circle as four curves. */
  private static final double ROUND = 0.5523;

  private final DocumentFontsWriter fonts;

  DrawingWriter(DocumentFontsWriter fonts) {
    this.fonts = fonts;
  }

  void write(ContentWriter out, Drawing drawing, double x, double y) {
    for (var mark : drawing.marks()) {
      switch (mark) {
        case Shape.Box b -> box(out, b, x, y);
        case Shape.Line l -> {
          out.strokeColour(l.colour()).lineWidth(l.thickness());
          out.move(x + l.x1(), y + l.y1()).line(x + l.x2(), y + l.y2()).operator("S");
        }
        case Shape.Dot d -> dot(out, d, x + d.x(), y + d.y());
        case Shape.Diamond d -> diamond(out, d, x + d.x(), y + d.y());
        case Shape.Label t -> label(out, t, x, y);
      }
    }
  }

  private static void box(ContentWriter out, Shape.Box b, double x, double y) {
    var left = x + b.x();
    var top = y + b.y();
    var fill = b.fill();
    if (fill != null) {
      out.fillColour(fill).rectangle(left, top, b.width(), b.height()).operator("f");
    }
    if (b.hatched()) {
      hatch(out, left, top, b.width(), b.height());
    }
    var edge = b.edge();
    if (edge != null) {
      out.strokeColour(edge).lineWidth(0.5);
      out.rectangle(left, top, b.width(), b.height()).operator("S");
    }
  }

  private static void hatch(ContentWriter out, double x, double y, double width, double height) {
    out.operator("q").rectangle(x, y, width, height).operator("W n 1 1 1 RG 0.7 w");
    for (var at = x - height; at < x + width; at += 4) {
      out.move(at, y + height).line(at + height, y);
    }
    out.operator("S Q");
  }

  private static void dot(ContentWriter out, Shape.Dot d, double x, double y) {
    var r = d.radius();
    var c = r * ROUND;
    out.fillColour(d.fill()).strokeColour(d.edge()).lineWidth(1.1).move(x + r, y);
    out.curve(x + r, y + c, x + c, y + r, x, y + r);
    out.curve(x - c, y + r, x - r, y + c, x - r, y);
    out.curve(x - r, y - c, x - c, y - r, x, y - r);
    out.curve(x + c, y - r, x + r, y - c, x + r, y).operator("b");
  }

  private static void diamond(ContentWriter out, Shape.Diamond d, double x, double y) {
    var r = d.radius();
    out.fillColour(d.fill()).strokeColour(d.edge()).lineWidth(0.8);
    out.move(x, y - r).line(x + r, y).line(x, y + r).line(x - r, y).operator("b");
  }

  private void label(ContentWriter out, Shape.Label t, double x, double y) {
    var face = fonts.face(t.bold(), false);
    var width = fonts.lines().width(face, t.text(), t.size());
    var back =
        switch (t.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    out.fillColour(t.colour());
    var place = TextWriter.flat(x + t.x() - back, y + t.y());
    fonts.lines().write(out, face, t.size(), t.text(), false, place);
  }
}
