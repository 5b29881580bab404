package org.assay.reporting.paper;

import java.util.List;

/** A report ready to be set: a record whose parts a template places by name. */
public interface Paper {
  Masthead masthead();

  /** Its words in printed order, for Word and CSV. */
  default List<Passage> passages() {
    return List.of();
  }

  /** Its tables in printed order, as the workbook keeps them. */
  List<ReportTable> tables();
}
