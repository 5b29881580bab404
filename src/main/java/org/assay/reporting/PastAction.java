package org.assay.reporting;

import java.util.List;

/**
 * What last year's paper asked for, and what came of it.
 *
 * @param state for instance "Done", "Under way", "Not begun"
 * @param changed what is different because of it; empty when nobody can say
 */
public record PastAction(String asked, String owner, String state, String changed) {

  static ReportTable table(List<PastAction> actions) {
    var columns =
        List.of(
            Column.text("Asked for last year", 40),
            Column.text("Owner", 20),
            Column.text("State", 14),
            Column.text("What changed", 46));
    var lines =
        actions.stream()
            .map(a -> Line.of(a.asked()).text(a.owner()).text(a.state()).text(a.changed()))
            .toList();
    return new ReportTable(
        "Last year's actions",
        "What last year's actions changed",
        "No action was carried from last year.",
        columns,
        lines);
  }
}
