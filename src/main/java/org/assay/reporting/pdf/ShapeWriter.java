package org.assay.reporting.pdf;

import java.awt.Color;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.type.ModeEnum;
import org.assay.reporting.chart.Colour;

/** Backgrounds, rules and borders: for the eye alone, so always an artifact. */
final class ShapeWriter {

  private ShapeWriter() {}

  static Colour colour(Color awt) {
    return new Colour(awt.getRGB() & ~0xff000000);
  }

  static void background(ContentWriter out, JRPrintElement element, double x, double y) {
    if (element.getMode() == ModeEnum.OPAQUE) {
      plate(out, colour(element.getBackcolor()), x, y, element.getWidth(), element.getHeight());
    }
  }

  static void plate(
      ContentWriter out, Colour fill, double x, double y, double width, double height) {
    if (width <= 0 || height <= 0) {
      return;
    }
    out.beginArtifact(false);
    out.fillColour(fill).rectangle(x, y, width, height).operator("f");
    out.end();
  }

  static void borders(
      ContentWriter out, JRLineBox box, double x, double y, double width, double height) {
    rule(out, box.getTopPen(), x, y, x + width, y);
    rule(out, box.getBottomPen(), x, y + height, x + width, y + height);
    rule(out, box.getLeftPen(), x, y, x, y + height);
    rule(out, box.getRightPen(), x + width, y, x + width, y + height);
  }

  static void rule(ContentWriter out, JRPen pen, double x1, double y1, double x2, double y2) {
    if (pen.getLineWidth() <= 0) {
      return;
    }
    out.beginArtifact(false);
    out.strokeColour(colour(pen.getLineColor())).lineWidth(pen.getLineWidth()).operator("2 J");
    out.move(x1, y1).line(x2, y2).operator("S");
    out.end();
  }
}
