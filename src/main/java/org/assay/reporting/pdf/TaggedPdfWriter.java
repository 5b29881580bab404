package org.assay.reporting.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.assay.reporting.pdf.template.CellPlace;
import org.assay.reporting.pdf.template.PlaceHolder;
import org.assay.reporting.pdf.type.FontLoader;

/** Writes filled reports as one PDF/UA-1 document. Not for use by two threads. */
final class TaggedPdfWriter {
  private final PDDocument document = new PDDocument();
  private final PDResources resources = new PDResources();
  private final StructureWriter structure = new StructureWriter();
  private final List<PDPage> pages = new ArrayList<>();
  private final OutlineWriter outline = new OutlineWriter();
  private final DocumentFontsWriter fonts;
  private final TextWriter texts;
  private final DrawingWriter drawings;
  private final PictureWriter pictures = new PictureWriter(document, resources);
  private final Set<String> tables = new HashSet<>();
  private final LinkWriter links;
  private FlowWriter flow = new FlowWriter(structure, structure.document());
  private String report = "";
  private int figures;

  /**
   * @param links lines that lead to another page, word for word
   */
  TaggedPdfWriter(FontLoader.FontSet set, Map<String, HeadingPlaces.Place> links) {
    this.links = new LinkWriter(links, pages, structure);
    fonts = new DocumentFontsWriter(document, set);
    texts = new TextWriter(fonts);
    drawings = new DrawingWriter(fonts);
  }

  byte[] write(List<PrintedReport> reports, PdfTitle title) throws IOException {
    try (document) {
      reports.forEach(this::blank);
      int first = 0;
      for (var report : reports) {
        write(report, first);
        first += report.pages();
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

  /** Every page is there before the first is written, since a line may lead to a later one. */
  private void blank(PrintedReport report) {
    var print = report.print();
    for (int i = 0; i < report.pages(); i++) {
      var page = new PDPage(new PDRectangle(print.getPageWidth(), print.getPageHeight()));
      page.setResources(resources);
      page.getCOSObject().setInt(COSName.STRUCT_PARENTS, pages.size());
      page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
      document.addPage(page);
      pages.add(page);
    }
  }

  private void write(PrintedReport it, int first) throws IOException {
    report = it.bookmark();
    if (!report.isEmpty()) {
      outline.report(report, pages.get(first));
      flow = new FlowWriter(structure, structure.child(structure.document(), "Part"));
    }
    int index = first;
    for (var filled : it.print().getPages()) page(filled, index++);
  }

  private void page(JRPrintPage filled, int index) throws IOException {
    var page = pages.get(index);
    var content = new PageWriter(this, page, index).write(filled.getElements());
    page.setContents(new PDStream(document, content, COSName.FLATE_DECODE));
  }

  /** The words of a text, with the numbers that only the finished paper knows. */
  String numbered(StructureRole role, JRPrintText text, int page) {
    var words = text.getFullText();
    if (role == StructureRole.FURNITURE) {
      return words
          .replace(PlaceHolder.PAGE.written(), Integer.toString(page + 1))
          .replace(PlaceHolder.PAGES.written(), Integer.toString(pages.size()));
    }
    if (role == StructureRole.CAPTION) {
      tables.add(report + "/" + text.getPropertiesMap().getProperty(CellPlace.PROPERTY));
      return words.replace(PlaceHolder.TABLE.written(), Integer.toString(tables.size()));
    }
    return role == StructureRole.FIGURE_TITLE
        ? words.replace(PlaceHolder.FIGURE.written(), Integer.toString(++figures))
        : words;
  }

  StructureWriter structure() {
    return structure;
  }

  FlowWriter flow() {
    return flow;
  }

  LinkWriter links() {
    return links;
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
