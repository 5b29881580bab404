package org.assay.reporting;

import java.util.List;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.paper.ReportTable;

/** What organisations counted, chose, dated and wrote, as each summary of a cycle tells it. */
record AnswerSummaryPaper(List<AnswerSummary> questions) {
  /** The most lines that are printed by sector and district; with more, totals alone. */
  private static final int PRINTED = 300;

  ReportTable table() {
    return AnswerSummaryTables.table(questions);
  }

  /** By sector and district too while that can be read on paper; as a whole beyond. */
  ReportTable printed() {
    return fillsPages() ? AnswerSummaryTables.whole(questions) : table();
  }

  String inWords() {
    return fillsPages()
        ? "All organisations together, beside the last cycle. The Excel file has the same by sector"
            + " and district."
        : "All organisations together, then by sector and district, beside the last cycle.";
  }

  private boolean fillsPages() {
    return table().lines().size() > PRINTED;
  }
}
