package org.assay.reporting;

import java.util.List;
import org.assay.figures.PastActions;

/** Sets out what became of the actions that the cycle before asked for. */
final class PastActionTables {
  private PastActionTables() {}

  static ReportTable table(List<PastActions> actions) {
    var columns =
        List.of(
            Column.text("Standard", 46),
            Column.number("Actions", 10),
            Column.number("Done with proof", 11),
            Column.number("Carried on", 10),
            Column.number("No longer needed", 12),
            Column.number("Still open", 10));
    var lines =
        actions.stream()
            .map(
                a ->
                    Line.of(a.standard())
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
