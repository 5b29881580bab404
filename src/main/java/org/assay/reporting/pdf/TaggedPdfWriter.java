package org.assay.reporting.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.assay.reporting.pdf.template.CellPlace;
import org.assay.reporting.pdf.type.FontLoader;

/** Writes filled reports as one PDF/UA-1 document. Not for use by two threads. */
final class TaggedPdfWriter {
  private final PDDocument document = new PDDocument();
  private final PDResources resources = new PDResources();
  private final StructureWriter structure = new StructureWriter();
  private final FlowWriter flow = new FlowWriter(structure);
  private final OutlineWriter outline = new OutlineWriter();
  private final DocumentFontsWriter fonts;
  private final TextWriter texts;
  private final DrawingWriter drawings;
  private final PictureWriter pictures = new PictureWriter(document, resources);
  private final Set<String> tables = new HashSet<>();
  private int pages;
  private int figures;

  TaggedPdfWriter(FontLoader.FontSet set) {
    fonts = new DocumentFontsWriter(document, set);
    texts = new TextWriter(fonts);
    drawings = new DrawingWriter(fonts);
  }

  byte[] write(List<JasperPrint> prints, PdfTitle title) throws IOException {
    try (document) {
      pages = prints.stream().mapToInt(print -> print.getPages().size()).sum();
      for (var print : prints) {
        for (var page : print.getPages()) {
          page(print, page);
        }
      }
      fonts.finish(resources);
      structure.finish(document);
      outline.finish(document);
      MetadataWriter.write(document, title);
      var out = new ByteArrayOutputStream(131_072);
      document.setDocumentId(title.asAt().toEpochMilli());
      document.save(out);
      return out.toByteArray();
    }
  }

  private void page(JasperPrint print, JRPrintPage filled) throws IOException {
    var page = new PDPage(new PDRectangle(print.getPageWidth(), print.getPageHeight()));
    page.setResources(resources);
    var index = document.getNumberOfPages();
    page.getCOSObject().setInt(COSName.STRUCT_PARENTS, index);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    document.addPage(page);
    var content = new PageWriter(this, page, index).write(filled.getElements());
    page.setContents(new PDStream(document, content, COSName.FLATE_DECODE));
  }

  /** The words of a text, with the numbers that only the finished paper knows. */
  String numbered(Role role, JRPrintText text, int page) {
    var words = text.getFullText();
    if (role == Role.FURNITURE) {
      return words
          .replace("{page}", Integer.toString(page + 1))
          .replace("{pages}", Integer.toString(pages));
    }
    if (role == Role.CAPTION) {
      tables.add(text.getPropertiesMap().getProperty(CellPlace.PROPERTY));
      return words.replace("{table}", Integer.toString(tables.size()));
    }
    return role == Role.FIGURE_TITLE
        ? words.replace("{figure}", Integer.toString(++figures))
        : words;
  }

  StructureWriter structure() {
    return structure;
  }

  FlowWriter flow() {
    return flow;
  }

  OutlineWriter outline() {
    return outline;
  }

  TextWriter texts() {
    return texts;
  }

  PictureWriter pictures() {
    return pictures;
  }

  DrawingWriter drawings() {
    return drawings;
  }
}
