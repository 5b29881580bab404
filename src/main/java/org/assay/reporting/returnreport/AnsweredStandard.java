package org.assay.reporting.returnreport;

import java.util.ArrayList;
import java.util.List;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/** One standard with the answers as they were given. */
public record AnsweredStandard(String ref, String title, List<Given> given) {

  /**
   * @param answer the option's label, or the value in words
   * @param told comment, reason or narrative; null when none was given
   * @param evidence what was named as proof, in words; null when none was
   */
  public record Given(
      String ref,
      String question,
      String force,
      String answer,
      @Nullable String told,
      @Nullable String evidence) {}

  static ReportTable table(List<AnsweredStandard> standards, String title) {
    var columns =
        List.of(
            TableColumn.text("Question", 38),
            TableColumn.text("Force", 8),
            TableColumn.text("Answer", 34),
            TableColumn.text("Comment or reason", 28),
            TableColumn.text("Evidence", 18));
    var lines = new ArrayList<TableLine>();
    for (var standard : standards) {
      lines.add(TableLine.heading(standard.ref() + "  " + standard.title()));
      standard.given().forEach(g -> lines.add(line(g)));
    }
    return new ReportTable("Answers", title, "No question was answered.", columns, lines);
  }

  private static TableLine line(Given given) {
    return TableLine.of(given.ref() + "  " + given.question())
        .text(given.force())
        .text(given.answer())
        .text(given.told())
        .text(given.evidence());
  }
}
