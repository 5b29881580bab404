package org.assay.reporting.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a drawing as SVG: for a web page, where the reader's font and zoom apply, or for a file.
 */
public final class SvgWriter {
  private static final String HATCH =
      """
      <pattern id="hatch%s" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <path d="M0 0V4" stroke="#fff" stroke-width="1.6"/></pattern>\
      """;

  /** From this length on, words may meet something else where a font is wider than ours. */
  private static final double LONG = 50;

  private SvgWriter() {}

  /** For a file that is shown in the font of reports. */
  public static String write(Drawing drawing) {
    return write(drawing, "", false);
  }

  /**
   * For a page, in whatever font: long words take no more room than they were given.
   *
   * @param name letters that tell what it defines from that of another drawing on the page
   */
  public static String write(Drawing drawing, String name) {
    return write(drawing, name, true);
  }

  private static String write(Drawing drawing, String name, boolean fitted) {
    var svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\""
                + " aria-label=\"%s\">",
            drawing.width(), drawing.height(), escape(drawing.alternative())));
    if (drawing.marks().stream().anyMatch(m -> m instanceof Shape.Box box && box.hatched())) {
      svg.append("<defs>").append(HATCH.formatted(name)).append("</defs>");
    }
    drawing.marks().forEach(mark -> svg.append(shape(mark, name, fitted)));
    return svg.append("</svg>").toString();
  }

  private static String shape(Shape mark, String name, boolean fitted) {
    return switch (mark) {
      case Shape.Box b -> box(b, name);
      case Shape.Line l ->
          format(
              "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\"/>",
              l.x1(), l.y1(), l.x2(), l.y2(), l.colour().hex(), l.thickness());
      case Shape.Dot d ->
          format(
              "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\"/>",
              d.x(), d.y(), d.radius(), d.fill().hex(), d.edge().hex());
      case Shape.Diamond d ->
          format(
              "<path d=\"M%s %sl%3$s %3$sl-%3$s %3$sl-%3$s -%3$sz\" fill=\"%4$s\""
                  + " stroke=\"%5$s\"/>",
              d.x(), d.y() - d.radius(), d.radius(), d.fill().hex(), d.edge().hex());
      case Shape.Label t -> text(t, fitted);
    };
  }

  private static String box(Shape.Box b, String name) {
    var at =
        format("x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"", b.x(), b.y(), b.width(), b.height());
    var plain =
        format(
            "<rect %s fill=\"%s\" stroke=\"%s\" stroke-width=\"0.5\"/>",
            at, hex(b.fill()), hex(b.edge()));
    return b.hatched()
        ? plain + format("<rect %s fill=\"url(#hatch%s)\" opacity=\"0.55\"/>", at, name)
        : plain;
  }

  private static String text(Shape.Label t, boolean fitted) {
    return format(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s text-anchor=\"%s\"%s"
            + " aria-hidden=\"true\">%s</text>",
        t.x(),
        t.y(),
        t.size(),
        t.colour().hex(),
        fitted ? length(t) : "",
        t.anchor().name().toLowerCase(Locale.ROOT),
        t.bold() ? " font-weight=\"600\"" : "",
        escape(t.text()));
  }

  private static String length(Shape.Label t) {
    var width = TextWidth.of(t.text(), t.size());
    return width < LONG
        ? ""
        : format(" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"", width);
  }

  private static String hex(@Nullable Colour colour) {
    return colour == null ? "none" : colour.hex();
  }

  private static String format(String pattern, Object... values) {
    for (var i = 0; i < values.length; i++) {
      if (values[i] instanceof Double d) {
        values[i] = Math.rint(d * 100) / 100;
      }
    }
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
