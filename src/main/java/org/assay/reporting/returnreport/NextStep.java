package org.assay.reporting.returnreport;

import java.time.LocalDate;
import java.util.List;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
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

  static ReportTable table(List<NextStep> steps, ReportAudience reader) {
    var columns =
        List.of(
            TableColumn.text("Question", 36),
            TableColumn.text("Force", 9),
            TableColumn.text(reader.words("Your answer", "Answer"), 34),
            TableColumn.text("What to do", 32),
            TableColumn.text("Lead", 15),
            TableColumn.day("By", 14));
    var lines =
        steps.stream()
            .map(
                s ->
                    TableLine.of(s.question())
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
