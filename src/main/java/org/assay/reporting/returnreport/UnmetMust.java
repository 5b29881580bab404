package org.assay.reporting.returnreport;

import java.time.LocalDate;
import java.util.List;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * One thing that law or statutory guidance asks for and that the organisation says is not, or not
 * fully, in place.
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

  static ReportTable table(List<UnmetMust> unmet, ReportAudience reader) {
    return table(
        unmet,
        reader,
        "Required",
        "Legal duties not in place",
        "Legal duties that are not fully in place",
        reader.words(
            "Keep the evidence for your legal duties where you can find it quickly.", "None."));
  }

  /** What statutory guidance says should be done and is not met at all. */
  static ReportTable shoulds(List<UnmetMust> notMet, ReportAudience reader) {
    return table(
        notMet,
        reader,
        "Statutory guidance says",
        "Guidance not met",
        "Statutory guidance that is not met",
        "None.");
  }

  private static ReportTable table(
      List<UnmetMust> unmet,
      ReportAudience reader,
      String what,
      String sheet,
      String title,
      String none) {
    var columns =
        List.of(
            TableColumn.text(what, 38),
            TableColumn.text(reader.words("Your answer", "Answer"), 30),
            TableColumn.text("What will be done", 30),
            TableColumn.text("Lead", 15),
            TableColumn.day("By", 13));
    var lines =
        unmet.stream()
            .map(
                u ->
                    TableLine.of("%s  %s (%s)".formatted(u.ref(), u.question(), u.reference()))
                        .text(u.answer())
                        .text(u.action() == null ? "Nothing planned yet" : u.action())
                        .text(u.lead())
                        .day(u.due()))
            .toList();
    return new ReportTable(sheet, title, none, columns, lines);
  }
}
