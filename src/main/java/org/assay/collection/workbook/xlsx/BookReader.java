package org.assay.collection.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.assay.collection.workbook.xlsx.ArchiveReader.RefusedException;
import org.assay.collection.workbook.xlsx.WorkbookCells.Opened;

/**
 * Reads the cells of a workbook as Excel, LibreOffice and others write it. What it does not know it
 * passes over; it never works anything out.
 */
public final class BookReader {
  private final Map<String, byte[]> parts;

  private BookReader(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  public static Opened read(byte[] file) {
    try {
      return new Opened.Read(new BookReader(ArchiveReader.parts(file)).book());
    } catch (RefusedException e) {
      return new Opened.Unread(e.why());
    } catch (XMLStreamException | IOException | IllegalArgumentException e) {
      return new Opened.Unread(Rejection.damaged());
    }
  }

  private WorkbookCells book() throws XMLStreamException, RefusedException {
    var main = target("", "_rels/.rels", "/officeDocument");
    var folder = main.substring(0, main.lastIndexOf('/') + 1);
    var relations =
        relations(folder, folder + "_rels/" + main.substring(folder.length()) + ".rels");
    var shared = new ArrayList<String>();
    List<NumberFormat> formats = List.of();
    for (var relation : relations.values()) {
      if (relation.type().endsWith("/sharedStrings"))
        shared.addAll(CellsReader.shared(part(relation.target())));
      if (relation.type().endsWith("/styles"))
        formats = CellStyles.formats(part(relation.target()));
    }
    return sheets(part(main), relations, shared, formats);
  }

  private WorkbookCells sheets(
      byte[] main, Map<String, Relation> relations, List<String> shared, List<NumberFormat> formats)
      throws XMLStreamException, RefusedException {
    var sheets = new HashMap<String, WorkbookCells.Sheet>();
    boolean from1904 = false;
    var in = XmlReader.of(main);
    while (in.next()) {
      if (in.starts("workbookPr")) from1904 = in.flag("date1904");
      if (in.starts("sheet")) {
        var relation = relations.get(in.attribute("id"));
        if (relation != null && relation.type().endsWith("/worksheet")) {
          sheets.put(
              in.attribute("name").toLowerCase(Locale.UK),
              CellsReader.sheet(
                  part(relation.target()), shared, new CellStyles(formats, from1904)));
        }
      }
    }
    return new WorkbookCells(sheets, from1904);
  }

  private record Relation(String type, String target) {}

  private String target(String folder, String part, String type)
      throws XMLStreamException, RefusedException {
    for (var relation : relations(folder, part).values()) {
      if (relation.type().endsWith(type)) return relation.target();
    }
    throw new RefusedException(Rejection.notWorkbook());
  }

  private Map<String, Relation> relations(String folder, String part)
      throws XMLStreamException, RefusedException {
    var relations = new HashMap<String, Relation>();
    var in = XmlReader.of(part(part));
    while (in.next()) {
      if (in.starts("Relationship")) {
        var target = in.attribute("Target");
        relations.put(
            in.attribute("Id"),
            new Relation(
                in.attribute("Type"),
                target.startsWith("/") ? target.substring(1) : folder + target));
      }
    }
    return relations;
  }

  private byte[] part(String name) throws RefusedException {
    var part = parts.get(name);
    if (part == null) throw new RefusedException(Rejection.damaged());
    return part;
  }
}
