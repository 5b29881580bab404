package org.assay.reporting;

import java.util.List;
import org.assay.reporting.figures.PastActions;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out what became of the actions that the cycle before asked for. */
final class PastActionTables {
  private PastActionTables() {}

  static ReportTable table(List<PastActions> actions) {
    var columns =
        List.of(
            TableColumn.text("Standard", 46),
            TableColumn.number("Actions", 10),
            TableColumn.number("Done with proof", 11),
            TableColumn.number("Carried on", 10),
            TableColumn.number("No longer needed", 12),
            TableColumn.number("Still open", 10));
    var lines =
        actions.stream()
            .map(
                a ->
                    TableLine.of(a.standard())
                        .count(a.named())
                        .count(a.done())
                        .count(a.carried())
                        .count(a.noLongerNeeded())
                        .count(a.open()))
            .toList();
    return new ReportTable(
        "Last year's actions",
        "What became of last year's actions",
        "No action was named in the last cycle.",
        columns,
        lines);
  }
}
