package org.assay.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gap and what is done about it, most pressing first.
 *
 * @param step what is planned; null when nothing is named yet
 * @param force must, should or local
 * @param question its printed number and its words
 * @param answer as given
 */
public record NextStep(
    @Nullable String step,
    String force,
    String question,
    String answer,
    @Nullable String lead,
    @Nullable LocalDate due) {

  public String toDo() {
    return step == null ? "Decide what will be done, who leads it and by when" : step;
  }

  static ReportTable table(List<NextStep> steps) {
    var columns =
        List.of(
            Column.text("Question", 44),
            Column.text("Force", 10),
            Column.text("Your answer", 14),
            Column.text("What to do", 40),
            Column.text("Lead", 16),
            Column.day("By", 14));
    var lines =
        steps.stream()
            .map(
                s ->
                    Line.of(s.question())
                        .text(s.force())
                        .text(s.answer())
                        .text(s.toDo())
                        .text(s.lead())
                        .day(s.due()))
            .toList();
    return new ReportTable(
        "Next steps",
        "What to do next",
        "Everything that is scored is fully in place.",
        columns,
        lines);
  }
}
