package org.assay.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.RotationEnum;
import org.assay.reporting.Colour;

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
      var across = box.left() + shift(text, box.width() - face.width(line, size));
      place(out, face, size, box, across, baseline, line);
    }
  }

  private static void place(
      ContentWriter out, TypeWriter face, double size, Area box, double x, double y, String line) {
    var glyphs = face.encode(line);
    if (box.upright()) {
      out.text(face.name(), size, box.turnedX(y), box.turnedY(x), glyphs, true);
    } else {
      out.text(face.name(), size, x, y, glyphs, false);
    }
  }

  private static double drop(JRPrintText text, double height) {
    var spare = Math.max(0, height - text.getTextHeight());
    return switch (text.getVerticalTextAlign()) {
      case MIDDLE -> spare / 2;
      case BOTTOM -> spare;
      case TOP, JUSTIFIED -> 0;
    };
  }

  private static double shift(JRPrintText text, double spare) {
    return switch (text.getHorizontalTextAlign()) {
      case RIGHT -> spare;
      case CENTER -> spare / 2;
      case LEFT, JUSTIFIED -> 0;
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
