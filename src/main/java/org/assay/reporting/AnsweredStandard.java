package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
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

  static ReportTable table(List<AnsweredStandard> standards) {
    var columns =
        List.of(
            Column.text("Question", 50),
            Column.text("Force", 9),
            Column.text("Answer", 15),
            Column.text("What you told us", 32),
            Column.text("Evidence", 20));
    var lines = new ArrayList<Line>();
    for (var standard : standards) {
      lines.add(Line.heading(standard.ref() + "  " + standard.title()));
      standard.given().forEach(g -> lines.add(line(g)));
    }
    return new ReportTable("Answers", "Your answers", "No question was answered.", columns, lines);
  }

  private static Line line(Given given) {
    return Line.of(given.ref() + "  " + given.question())
        .text(given.force())
        .text(given.answer())
        .text(given.told())
        .text(given.evidence());
  }
}
