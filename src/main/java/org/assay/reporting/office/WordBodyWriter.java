package org.assay.reporting.office;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Writes the text of a Word document: a title, what it stands on, and its tables. */
final class WordBodyWriter {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /** A4 on its side with margins of 2 cm, in twentieths of a point. */
  private static final int WIDE = 16838;

  private static final int HIGH = 11906;
  private static final int MARGIN = 1134;
  private static final String SHADE = "E4EDEF";

  private final XMLStreamWriter xml;

  WordBodyWriter(OutputStream out) throws XMLStreamException {
    xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
  }

  void write(Paper paper) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("w:document");
    xml.writeAttribute("xmlns:w", WordStyles.MAIN);
    xml.writeStartElement("w:body");
    paragraph("Title", false, paper.masthead().title() + ": " + paper.masthead().cycle());
    for (var line : WordWriter.about(paper.masthead())) named(line.get(0), line.get(1));
    keyFigures(paper);
    for (var section : paper.sections()) {
      for (var headed : section.inFiles()) part(headed.part());
    }
    page();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void keyFigures(Paper paper) throws XMLStreamException {
    if (paper.keyFigures().isEmpty()) return;
    paragraph("Heading1", false, KeyFigure.HEADING);
    for (var figure : paper.keyFigures()) paragraph("Normal", false, figure.inWords());
  }

  private void part(Part part) throws XMLStreamException {
    if (!part.heading().isEmpty()) {
      paragraph(part.level() == 3 ? "Heading2" : "Heading1", false, part.heading());
    }
    if (!part.lead().isEmpty()) paragraph("Normal", false, part.lead());
    switch (part.content()) {
      case Content.Lines it -> lines(it);
      case Content.Chart it -> paragraph("Normal", false, it.drawing().alternative());
      case Content.Words it -> paragraph("Normal", false, it.text());
      case Content.Stories it -> stories(it);
      case Content.Tabled it -> {
        var table = it.full().orElse(null);
        if (table != null) table(table);
      }
    }
  }

  private void lines(Content.Lines it) throws XMLStreamException {
    if (it.lines().isEmpty()) paragraph("Normal", false, it.none());
    for (var i = 0; i < it.lines().size(); i++) {
      var mark = it.numbered() ? (i + 1) + ". " : "• ";
      paragraph("Item", false, mark + it.lines().get(i));
    }
  }

  private void stories(Content.Stories it) throws XMLStreamException {
    if (it.stories().isEmpty()) paragraph("Normal", false, it.none());
    for (var story : it.stories()) {
      named(story.title(), story.inWords());
    }
  }

  private void table(ReportTable table) throws XMLStreamException {
    paragraph("Caption", false, table.title());
    if (table.isEmpty()) {
      paragraph("Normal", false, table.empty());
      return;
    }
    var widths = widths(table.columns());
    xml.writeStartElement("w:tbl");
    xml.writeStartElement("w:tblPr");
    value("w:tblStyle", "Lines");
    width("w:tblW", widths.stream().mapToInt(it -> it).sum());
    empty("w:tblLayout", "w:type", "fixed");
    value("w:tblCaption", table.title());
    xml.writeEndElement();
    xml.writeStartElement("w:tblGrid");
    for (var wide : widths) empty("w:gridCol", "w:w", Integer.toString(wide));
    xml.writeEndElement();
    headings(table.columns(), widths);
    for (var line : table.lines()) line(table.columns(), widths, line);
    xml.writeEndElement();
    paragraph("Normal", false, "");
  }

  private void headings(List<TableColumn> columns, List<Integer> widths) throws XMLStreamException {
    row(true);
    for (var i = 0; i < columns.size(); i++) {
      cell(widths.get(i), 1, true, columns.get(i).heading());
    }
    xml.writeEndElement();
  }

  private void line(List<TableColumn> columns, List<Integer> widths, TableLine line)
      throws XMLStreamException {
    row(false);
    if (line.kind() == TableLine.Kind.HEADING) {
      var whole = widths.stream().mapToInt(it -> it).sum();
      cell(whole, columns.size(), true, CellText.of(columns.getFirst(), line.cells().getFirst()));
    } else {
      for (var i = 0; i < columns.size(); i++) {
        cell(widths.get(i), 1, false, CellText.of(columns.get(i), line.cells().get(i)));
      }
    }
    xml.writeEndElement();
  }

  private void row(boolean heading) throws XMLStreamException {
    xml.writeStartElement("w:tr");
    xml.writeStartElement("w:trPr");
    xml.writeEmptyElement("w:cantSplit");
    if (heading) xml.writeEmptyElement("w:tblHeader");
    xml.writeEndElement();
  }

  private void cell(int wide, int columns, boolean strong, String text) throws XMLStreamException {
    xml.writeStartElement("w:tc");
    xml.writeStartElement("w:tcPr");
    width("w:tcW", wide);
    if (columns > 1) value("w:gridSpan", Integer.toString(columns));
    if (strong) {
      xml.writeEmptyElement("w:shd");
      xml.writeAttribute("w:val", "clear");
      xml.writeAttribute("w:fill", SHADE);
    }
    xml.writeEndElement();
    paragraph("Normal", strong, text);
    xml.writeEndElement();
  }

  private void named(String name, String text) throws XMLStreamException {
    xml.writeStartElement("w:p");
    run(true, name + ": ");
    run(false, text);
    xml.writeEndElement();
  }

  private void paragraph(String style, boolean strong, String text) throws XMLStreamException {
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    value("w:pStyle", style);
    xml.writeEndElement();
    run(strong, text);
    xml.writeEndElement();
  }

  private void run(boolean strong, String text) throws XMLStreamException {
    var lines = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").split("\n", -1);
    xml.writeStartElement("w:r");
    if (strong) {
      xml.writeStartElement("w:rPr");
      xml.writeEmptyElement("w:b");
      xml.writeEndElement();
    }
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) xml.writeEmptyElement("w:br");
      xml.writeStartElement("w:t");
      xml.writeAttribute("xml:space", "preserve");
      xml.writeCharacters(lines[i]);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void page() throws XMLStreamException {
    xml.writeStartElement("w:sectPr");
    xml.writeEmptyElement("w:pgSz");
    xml.writeAttribute("w:w", Integer.toString(WIDE));
    xml.writeAttribute("w:h", Integer.toString(HIGH));
    xml.writeAttribute("w:orient", "landscape");
    xml.writeEmptyElement("w:pgMar");
    for (var side : List.of("top", "right", "bottom", "left")) {
      xml.writeAttribute("w:" + side, Integer.toString(MARGIN));
    }
    for (var other : List.of("header", "footer", "gutter")) {
      xml.writeAttribute("w:" + other, other.equals("gutter") ? "0" : "567");
    }
    xml.writeEndElement();
  }

  private static List<Integer> widths(List<TableColumn> columns) {
    var all = columns.stream().mapToInt(TableColumn::width).sum();
    return columns.stream().map(it -> it.width() * (WIDE - 2 * MARGIN) / all).toList();
  }

  private void width(String element, int wide) throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("w:w", Integer.toString(wide));
    xml.writeAttribute("w:type", "dxa");
  }

  private void value(String element, String value) throws XMLStreamException {
    empty(element, "w:val", value);
  }

  private void empty(String element, String attribute, String value) throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute(attribute, value);
  }
}
