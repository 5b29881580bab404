package org.assay.reporting.pdf;

import java.io.InputStream;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.renderers.DataRenderable;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assay.reporting.chart.Colour;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.pdf.template.CellPlace;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of one filled page, each with its place in the structure or as an artifact.
 */
final class PageWriter {
  private static final String TONE = "assay.tone";

  private final TaggedPdfWriter whole;
  private final PDPage page;
  private final int index;
  private final ContentWriter out;

  PageWriter(TaggedPdfWriter whole, PDPage page, int index) {
    this.whole = whole;
    this.page = page;
    this.index = index;
    this.out = new ContentWriter(page.getMediaBox().getHeight());
  }

  InputStream write(List<JRPrintElement> elements) {
    elements.forEach(element -> element(element, 0, 0));
    return out.content();
  }

  private void element(JRPrintElement element, double left, double top) {
    var x = left + element.getX();
    var y = top + element.getY();
    switch (element) {
      case JRPrintText text -> text(text, x, y);
      case JRPrintImage image -> image(image, x, y);
      case JRPrintFrame frame -> frame(frame, x, y);
      case JRPrintLine line -> line(line, x, y);
      case JRPrintRectangle box -> ShapeWriter.background(out, box, x, y);
      default -> throw new IllegalStateException("Reports do not use " + element.getClass());
    }
  }

  private void frame(JRPrintFrame frame, double x, double y) {
    ShapeWriter.background(out, frame, x, y);
    var box = frame.getLineBox();
    frame
        .getElements()
        .forEach(child -> element(child, x + box.getLeftPadding(), y + box.getTopPadding()));
    ShapeWriter.borders(out, box, x, y, frame.getWidth(), frame.getHeight());
  }

  private void line(JRPrintLine line, double x, double y) {
    var flat = line.getHeight() <= line.getWidth();
    ShapeWriter.rule(
        out,
        line.getLinePen(),
        x,
        y,
        flat ? x + line.getWidth() : x,
        flat ? y : y + line.getHeight());
  }

  private void image(JRPrintImage image, double x, double y) {
    switch (image.getRenderer()) {
      case DrawingRenderer it -> drawing(it.drawing(), x, y);
      case DataRenderable it -> picture(it, image, x, y);
      case null, default ->
          throw new IllegalStateException("Reports do not hold " + image.getRenderer());
    }
  }

  /** A picture of the partnership's own, at the right of its place. */
  private void picture(DataRenderable renderer, JRPrintImage image, double x, double y) {
    var picture = whole.pictures().of(image.getRenderer().getId(), renderer);
    var scale =
        Math.min(
            image.getWidth() / (double) picture.getWidth(),
            image.getHeight() / (double) picture.getHeight());
    var width = picture.getWidth() * scale;
    var height = picture.getHeight() * scale;
    var left = x + image.getWidth() - width;
    var figure = whole.flow().block(StructureRole.FIGURE);
    whole.structure().figure(figure, alternative(image), box(left, y, width, height));
    out.beginTagged(StructureRole.FIGURE.tag(), whole.structure().mark(figure, page, index));
    out.picture(whole.pictures().name(picture), left, y, width, height);
    out.end();
  }

  private static String alternative(JRPrintImage image) {
    var words = image.getHyperlinkTooltip();
    return words == null ? "Picture" : words;
  }

  private void drawing(Drawing drawing, double x, double y) {
    var figure = whole.flow().block(StructureRole.FIGURE);
    whole
        .structure()
        .figure(figure, drawing.alternative(), box(x, y, drawing.width(), drawing.height()));
    out.beginTagged(StructureRole.FIGURE.tag(), whole.structure().mark(figure, page, index));
    whole.drawings().write(out, drawing, x, y);
    out.end();
  }

  private void text(JRPrintText text, double x, double y) {
    var role = StructureRole.ofStyle(text.getStyle() == null ? null : text.getStyle().getName());
    var tone = tone(text);
    background(text, tone, x, y);
    ShapeWriter.borders(out, text.getLineBox(), x, y, text.getWidth(), text.getHeight());
    var shown = whole.numbered(role, text, index);
    var owner = owner(role, text);
    if (shown.isBlank()) {
      return;
    }
    if (role.heading()) {
      whole.outline().heading(role, shown, page, y);
    }
    var link = owner != null && whole.links().leads(shown);
    if (owner == null) {
      out.beginArtifact(true);
    } else {
      if (link) owner = whole.structure().child(owner, "Link");
      out.beginTagged(link ? "Link" : role.tag(), whole.structure().mark(owner, page, index));
    }
    var colour = tone == null ? ShapeWriter.colour(text.getForecolor()) : tone.text();
    whole.texts().write(out, text, shown, colour, x, y);
    out.end();
    if (link && owner != null) whole.links().lay(owner, shown, page, area(text, x, y));
  }

  private PDRectangle area(JRPrintText text, double x, double y) {
    var up = page.getMediaBox().getHeight();
    return new PDRectangle(
        (float) x, (float) (up - y - text.getHeight()), text.getWidth(), text.getHeight());
  }

  private @Nullable COSDictionary owner(StructureRole role, JRPrintText text) {
    var flow = whole.flow();
    return switch (role) {
      case FURNITURE -> null;
      case HEADER_CELL, ROW_HEADER_CELL, CELL -> flow.cell(role, place(text));
      case LABEL, ITEM -> flow.listPart(role);
      case CAPTION -> flow.caption(place(text).table());
      default -> text.getFullText().isBlank() ? null : flow.block(role);
    };
  }

  private static CellPlace place(JRPrintText text) {
    return CellPlace.parse(text.getPropertiesMap().getProperty(CellPlace.PROPERTY));
  }

  private void background(JRPrintText text, Rating.@Nullable Tone tone, double x, double y) {
    if (tone == null) {
      ShapeWriter.background(out, text, x, y);
      return;
    }
    plate(text, tone.fill(), x, y, 0.75);
    if (tone.frame() != null) {
      plate(text, tone.frame(), x, y, 1.75);
      plate(text, tone.fill(), x, y, 2.75);
    }
  }

  /**
   * @param inset how far it stays from the edge, in points
   */
  private void plate(JRPrintText text, Colour colour, double x, double y, double inset) {
    ShapeWriter.plate(
        out,
        colour,
        x + inset,
        y + inset,
        text.getWidth() - 2 * inset,
        text.getHeight() - 2 * inset);
  }

  private static Rating.@Nullable Tone tone(JRPrintText text) {
    var name = text.hasProperties() ? text.getPropertiesMap().getProperty(TONE) : null;
    return name == null ? null : Rating.Tone.valueOf(name);
  }

  private COSArray box(double x, double y, double width, double height) {
    var up = page.getMediaBox().getHeight();
    var box = new COSArray();
    for (var value : new double[] {x, up - y - height, x + width, up - y}) {
      box.add(new COSFloat((float) value));
    }
    return box;
  }
}
