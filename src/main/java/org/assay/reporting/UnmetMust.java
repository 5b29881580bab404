package org.assay.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of law or statutory guidance that the organisation says is not, or not fully, in
 * place.
 *
 * @param reference where it is asked for, to the paragraph
 * @param action null when none was named
 */
public record UnmetMust(
    String ref,
    String question,
    String reference,
    String answer,
    @Nullable String action,
    @Nullable String lead,
    @Nullable LocalDate due) {

  static ReportTable table(List<UnmetMust> unmet) {
    var columns =
        List.of(
            Column.text("Required", 44),
            Column.text("Your answer", 13),
            Column.text("What will be done", 34),
            Column.text("Lead", 16),
            Column.day("By", 14));
    var lines =
        unmet.stream()
            .map(
                u ->
                    Line.of("%s  %s (%s)".formatted(u.ref(), u.question(), u.reference()))
                        .text(u.answer())
                        .text(u.action() == null ? "Nothing named yet" : u.action())
                        .text(u.lead())
                        .day(u.due()))
            .toList();
    return new ReportTable(
        "Required and not met",
        "Required, and not fully in place",
        "None. You say that everything which law and statutory guidance require is in place. Keep"
            + " the evidence of it where an inspector can see it.",
        columns,
        lines);
  }
}
