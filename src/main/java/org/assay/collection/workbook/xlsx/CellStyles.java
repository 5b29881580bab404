package org.assay.collection.workbook.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * How the cells of a workbook show their numbers.
 *
 * @param formats by the number that a cell gives for its style
 * @param from1904 days are counted from 1904, as old Macs did
 */
record CellStyles(List<NumberFormat> formats, boolean from1904) {

  static List<NumberFormat> formats(byte[] part) throws XMLStreamException {
    var codes = new HashMap<Integer, NumberFormat>();
    var formats = new ArrayList<NumberFormat>();
    boolean ofCells = false;
    var in = XmlReader.of(part);
    while (in.next()) {
      if (in.starts("cellXfs")) ofCells = true;
      if (in.ends("cellXfs")) ofCells = false;
      if (in.starts("numFmt")) {
        codes.put(number(in.attribute("numFmtId")), NumberFormat.of(in.attribute("formatCode")));
      }
      if (ofCells && in.starts("xf")) {
        int id = number(in.attribute("numFmtId"));
        formats.add(codes.getOrDefault(id, NumberFormat.of(id)));
      }
    }
    return formats;
  }

  NumberFormat of(String style) {
    int at = number(style);
    return at < formats.size() ? formats.get(at) : NumberFormat.PLAIN;
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
