package org.assay.reporting.paper;

import java.util.List;

/**
 * A report ready to be set: a record with its words, charts and tables under their headings. Every
 * format takes the headings from here.
 */
public interface Paper {
  Masthead masthead();

  /** The numbers that stand out at the top. */
  default List<KeyFigure> keyFigures() {
    return List.of();
  }

  /** What follows, in the order in which files have it; a template has an order of its own. */
  default List<Section> sections() {
    return List.of();
  }

  /** Its tables in full, as the workbook keeps them. */
  default List<ReportTable> tables() {
    return sections().stream().flatMap(Section::tables).toList();
  }
}
