package org.assay.reporting.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.assay.reporting.pdf.template.CellPlace;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is met on the pages, in reading order, into the structure tree: cells into rows into
 * tables, items into lists, everything else straight into the whole.
 */
final class FlowWriter {
  private final StructureWriter structure;
  private final COSDictionary whole;
  private final Map<String, COSDictionary> tables = new HashMap<>();
  private final Map<String, COSDictionary> rows = new HashMap<>();
  private final Map<String, COSDictionary> cells = new HashMap<>();
  private final Set<String> headed = new HashSet<>();
  private @Nullable COSDictionary list;
  private @Nullable COSDictionary item;

  /**
   * @param whole what all of it belongs to: the document, or one part of it
   */
  FlowWriter(StructureWriter structure, COSDictionary whole) {
    this.structure = structure;
    this.whole = whole;
  }

  /** A heading, paragraph or figure. */
  COSDictionary block(StructureRole role) {
    list = null;
    return structure.child(whole, role.tag());
  }

  /** A bullet or number opens an item; the words that follow belong to it. */
  COSDictionary listPart(StructureRole role) {
    if (list == null) {
      list = structure.child(whole, "L");
      item = null;
    }
    if (role == StructureRole.LABEL || item == null) {
      item = structure.child(list, "LI");
    }
    return structure.child(item, role.tag());
  }

  /**
   * @return null when the caption stands again at the top of a further page
   */
  @Nullable COSDictionary caption(String table) {
    list = null;
    return tables.containsKey(table) ? null : structure.child(table(table), "Caption");
  }

  /**
   * @return null when the cell repeats a heading that has been read already, at the top of a
   *     further page
   */
  @Nullable COSDictionary cell(StructureRole role, CellPlace place) {
    list = null;
    if (place.heads() && !headed.add(place.cellKey() + "@")) {
      return null;
    }
    return cells.computeIfAbsent(place.cellKey(), key -> newCell(role, place));
  }

  private COSDictionary newCell(StructureRole role, CellPlace place) {
    var row =
        rows.computeIfAbsent(place.rowKey(), key -> structure.child(table(place.table()), "TR"));
    var cell = structure.child(row, role.tag());
    if (role == StructureRole.HEADER_CELL) {
      structure.scope(cell, "Column");
    }
    if (role == StructureRole.ROW_HEADER_CELL) {
      structure.scope(cell, "Row");
    }
    if (place.span() > 1) {
      structure.columns(cell, place.span());
    }
    return cell;
  }

  private COSDictionary table(String key) {
    return tables.computeIfAbsent(key, k -> structure.child(whole, "Table"));
  }
}
