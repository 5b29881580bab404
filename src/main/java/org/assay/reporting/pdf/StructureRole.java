package org.assay.reporting.pdf;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of a page is to somebody who hears it read. A style of {@code
 * reports/shared/styles.jrtx} says which.
 */
enum StructureRole {
  H1("H1"),
  H2("H2"),
  H3("H3"),
  PARAGRAPH("P"),
  CAPTION("Caption"),
  HEADER_CELL("TH"),
  ROW_HEADER_CELL("TH"),
  CELL("TD"),
  LABEL("Lbl"),
  ITEM("LBody"),
  FIGURE("Figure"),
  FIGURE_TITLE("P"),
  /** On the page for the eye alone. */
  FURNITURE("Artifact");

  private final String tag;

  StructureRole(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }

  boolean heading() {
    return this == H1 || this == H2 || this == H3;
  }

  boolean cell() {
    return this == HEADER_CELL || this == ROW_HEADER_CELL || this == CELL;
  }

  static StructureRole ofStyle(@Nullable String style) {
    return switch (style == null ? "" : style) {
      case "H1" -> H1;
      case "H2" -> H2;
      case "H3" -> H3;
      case "Caption" -> CAPTION;
      case "FigureTitle" -> FIGURE_TITLE;
      case "HeadCell", "HeadCellRight", "HeadCellUpright" -> HEADER_CELL;
      case "RowHead", "RowHeadTight", "RowHeadTightTotal", "RowHeadTotal", "RowHeading" ->
          ROW_HEADER_CELL;
      case "Cell", "CellRight", "CellTotal", "CellRightTotal", "CellRating" -> CELL;
      case "Mark", "KeyMark" -> LABEL;
      case "Item", "KeyWords" -> ITEM;
      case "Furniture", "FurnitureRight" -> FURNITURE;
      default -> PARAGRAPH;
    };
  }
}
