package org.assay.reporting;

import java.util.List;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * One priority of the partnership, with all that is known about it in one place.
 *
 * @param test how the partnership's plan says it will know
 * @param measures what each kind of work says, a line each
 * @param questions the questions tagged with it, lowest first
 */
public record PriorityPage(
    String title, String test, List<Measure> measures, List<QuestionResult> questions) {

  private static final int MEASURES = 12;

  /**
   * @param source for instance "Section 175" or "Case audits"
   * @param finding what it says; that it says nothing yet is said too
   */
  public record Measure(String source, String measure, String finding, String lastYear) {}

  public ReportTable measuresTable() {
    var columns =
        List.of(
            TableColumn.text("Source", 18),
            TableColumn.text("Measure", 40),
            TableColumn.text("This year", 26),
            TableColumn.text("Last year", 16));
    var lines =
        measures.stream()
            .map(
                m ->
                    TableLine.of(m.source()).text(m.measure()).text(m.finding()).text(m.lastYear()))
            .toList();
    return new ReportTable(
        title, title + ": what is known", "Nothing is known yet.", columns, lines);
  }

  /** How many are shown beside other findings on paper. */
  public ReportTable printedMeasuresTable() {
    return measuresTable().first(MEASURES);
  }

  public ReportTable questionsTable() {
    return QuestionTables.tagged(title, questions);
  }
}
