package org.assay.reporting.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.assay.reporting.pdf.type.FontLoader;
import org.assay.reporting.pdf.type.ShapedLineWriter;
import org.assay.reporting.pdf.type.TypeWriter;

/**
 * The three faces of one document, and fonts for the letters that they have not, embedded with the
 * glyphs that it uses and no others.
 */
final class DocumentFontsWriter {
  private final TypeWriter regular;
  private final TypeWriter bold;
  private final TypeWriter italic;
  private final ShapedLineWriter shaper;
  private final LineWriter lines;

  DocumentFontsWriter(PDDocument document, FontLoader.FontSet set) {
    regular = new TypeWriter("R", document, set.regular());
    bold = new TypeWriter("B", document, set.bold());
    italic = new TypeWriter("I", document, set.italic());
    shaper = new ShapedLineWriter(document);
    lines = new LineWriter(shaper);
  }

  LineWriter lines() {
    return lines;
  }

  TypeWriter face(boolean heavy, boolean slanted) {
    return heavy ? bold : slanted ? italic : regular;
  }

  void finish(PDResources resources) throws IOException {
    for (var face : new TypeWriter[] {regular, bold, italic}) {
      face.finish(resources);
    }
    for (var face : shaper.faces()) face.finish(resources);
  }
}
