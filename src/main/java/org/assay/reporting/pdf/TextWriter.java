package org.assay.reporting.pdf;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.RotationEnum;
import org.assay.reporting.chart.Colour;
import org.assay.reporting.pdf.type.ShapedLineWriter;
import org.assay.reporting.pdf.type.TypeWriter;

/** Sets a text where the filler placed it, broken into lines where the filler broke it. */
final class TextWriter {
  private final DocumentFontsWriter fonts;

  TextWriter(DocumentFontsWriter fonts) {
    this.fonts = fonts;
  }

  /**
   * @param shown the text with page and table numbers in place; empty writes nothing
   */
  void write(
      ContentWriter out, JRPrintText text, String shown, Colour colour, double left, double top) {
    var face = fonts.face(text.isBold(), text.isItalic());
    var box = Area.inside(text, left, top);
    var size = (double) text.getFontSize();
    var step = text.getLineSpacingFactor() * size;
    var baseline = box.top() + drop(text, box.height()) + text.getLeadingOffset();
    out.fillColour(colour);
    for (var line : lines(text, shown)) {
      baseline += step;
      var spare = box.width() - fonts.lines().width(face, line, size);
      place(out, face, size, box, box.left() + shift(text, line, spare), baseline, line);
    }
  }

  private void place(
      ContentWriter out, TypeWriter face, double size, Area box, double x, double y, String line) {
    fonts
        .lines()
        .write(
            out, face, size, line, box.upright(), box.upright() ? turned(box, x, y) : flat(x, y));
  }

  static LineWriter.Place flat(double x, double y) {
    return new LineWriter.Place() {
      @Override
      public double x(double along, double rise) {
        return x + along;
      }

      @Override
      public double y(double along, double rise) {
        return y - rise;
      }
    };
  }

  private static LineWriter.Place turned(Area box, double x, double y) {
    return new LineWriter.Place() {
      @Override
      public double x(double along, double rise) {
        return box.turnedX(y - rise);
      }

      @Override
      public double y(double along, double rise) {
        return box.turnedY(x + along);
      }
    };
  }

  private static double drop(JRPrintText text, double height) {
    var spare = Math.max(0, height - text.getTextHeight());
    return switch (text.getVerticalTextAlign()) {
      case MIDDLE -> spare / 2;
      case BOTTOM -> spare;
      case TOP, JUSTIFIED -> 0;
    };
  }

  /** A text from right to left begins at the right. */
  private static double shift(JRPrintText text, String line, double spare) {
    return switch (text.getHorizontalTextAlign()) {
      case RIGHT -> spare;
      case CENTER -> spare / 2;
      case LEFT, JUSTIFIED -> ShapedLineWriter.startsAtTheRight(line) ? spare : 0;
    };
  }

  private static List<String> lines(JRPrintText text, String shown) {
    var breaks = text.getLineBreakOffsets();
    var whole = text.getFullText();
    if (!shown.equals(whole) || breaks == null || (breaks.length == 0 && whole.indexOf('\n') < 0)) {
      return List.of(shown.replace('\n', ' '));
    }
    var lines = new ArrayList<String>();
    var start = 0;
    var cut = 0;
    int next = breaks.length == 0 ? -1 : breaks[0];
    for (var i = 0; i < whole.length(); i++) {
      var paragraphEnds = whole.charAt(i) == '\n';
      if (i == next && cut < breaks.length) {
        lines.add(whole.substring(start, i).stripTrailing());
        start = i;
        cut++;
        next = cut < breaks.length ? next + breaks[cut] : -1;
      }
      if (paragraphEnds) {
        lines.add(whole.substring(start, i).stripTrailing());
        start = i + 1;
      }
    }
    lines.add(whole.substring(start).stripTrailing());
    return lines;
  }

  /** The place for words inside an element; turned on its side, width and height change places. */
  record Area(
      double left,
      double top,
      double width,
      double height,
      boolean upright,
      double elementX,
      double elementBottom) {

    static Area inside(JRPrintText text, double x, double y) {
      var box = text.getLineBox();
      if (text.getRotation() == RotationEnum.LEFT) {
        var width = text.getHeight() - box.getTopPadding() - box.getBottomPadding();
        var height = text.getWidth() - box.getLeftPadding() - box.getRightPadding();
        return new Area(
            box.getBottomPadding(),
            box.getLeftPadding(),
            width,
            height,
            true,
            x,
            y + text.getHeight());
      }
      return new Area(
          x + box.getLeftPadding(),
          y + box.getTopPadding(),
          text.getWidth() - box.getLeftPadding() - box.getRightPadding(),
          text.getHeight() - box.getTopPadding() - box.getBottomPadding(),
          false,
          x,
          y);
    }

    double turnedX(double baseline) {
      return elementX + baseline;
    }

    double turnedY(double along) {
      return elementBottom - along;
    }
  }
}
