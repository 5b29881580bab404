package org.assay.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, most pressing first.
 *
 * @param because the question and answer that it comes from
 * @param help where to find guidance; empty when there is none to name
 */
public record NextStep(
    String step, String because, @Nullable String lead, @Nullable LocalDate due, String help) {

  static ReportTable table(List<NextStep> steps) {
    var columns =
        List.of(
            Column.text("What to do", 42),
            Column.text("Because", 26),
            Column.text("Lead", 14),
            Column.day("By", 14),
            Column.text("Help", 24));
    var lines =
        steps.stream()
            .map(
                s -> Line.of(s.step()).text(s.because()).text(s.lead()).day(s.due()).text(s.help()))
            .toList();
    return new ReportTable(
        "Next steps",
        "What to do next",
        "Nothing in your answers calls for an action.",
        columns,
        lines);
  }
}
