package org.assay.reporting;

import java.util.List;
import java.util.function.Function;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out results by question. */
final class QuestionTables {
  private static final String NOBODY = "No return has been submitted yet.";

  private QuestionTables() {}

  static ReportTable lowest(List<QuestionResult> questions) {
    var columns =
        List.of(
            TableColumn.text("Question", 62),
            TableColumn.text("Force", 10),
            TableColumn.number("Answers", 10),
            TableColumn.percent("Met", 8),
            TableColumn.percent("Not met", 9),
            TableColumn.percent("Score", 9),
            TableColumn.points("Change, points", 11));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.standing().scored())
                    .amount(q.standing().metShare())
                    .amount(FigureWords.ratio(q.standing().notMet(), q.standing().scored()))
                    .amount(q.score())
                    .amount(ChangeWords.difference(q.change())));
    return new ReportTable("Lowest questions", "The ten lowest questions", NOBODY, columns, lines);
  }

  static ReportTable movers(List<QuestionResult> questions) {
    var columns =
        List.of(
            TableColumn.text("Question", 64),
            TableColumn.text("Force", 10),
            TableColumn.number("Compared", 12),
            TableColumn.percent("Last year", 10),
            TableColumn.percent("This year", 10),
            TableColumn.points("Change, points", 11),
            TableColumn.text("Up, same, down", 15),
            TableColumn.text("By luck", 10));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.compared())
                    .amount(ChangeWords.before(q.change()))
                    .amount(ChangeWords.now(q.change()))
                    .amount(ChangeWords.difference(q.change()))
                    .text(ChangeWords.ways(q.change()))
                    .text(ChangeWords.luck(q.change())));
    return new ReportTable(
        "Movers",
        "The ten biggest movers",
        "No question can be compared with last year.",
        columns,
        lines);
  }

  static ReportTable mostNotApplicable(List<QuestionResult> questions) {
    var columns =
        List.of(
            TableColumn.text("Question", 70),
            TableColumn.text("Force", 10),
            TableColumn.number("Asked of", 12),
            TableColumn.number("Not applicable", 14),
            TableColumn.percent("Share", 10));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.standing().all())
                    .count(q.standing().notApplicable())
                    .amount(q.standing().notApplicableShare()));
    return new ReportTable(
        "Not applicable", "The ten questions most often not applicable", NOBODY, columns, lines);
  }

  /** Every scored question, in the order of the set: for the workbook. */
  static ReportTable all(List<QuestionResult> questions) {
    var columns =
        List.of(
            TableColumn.text("Question", 62),
            TableColumn.text("Force", 10),
            TableColumn.number("Answers", 10),
            TableColumn.number("Met", 8),
            TableColumn.number("Partly met", 8),
            TableColumn.number("Not met", 8),
            TableColumn.number("Not applicable", 10),
            TableColumn.percent("Score", 9),
            TableColumn.number("Compared", 10),
            TableColumn.points("Change, points", 11));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.standing().scored())
                    .count(q.standing().met())
                    .count(q.standing().partly())
                    .count(q.standing().notMet())
                    .count(q.standing().notApplicable())
                    .amount(q.score())
                    .count(q.compared())
                    .amount(ChangeWords.difference(q.change())));
    return new ReportTable("Every question", "Every scored question", NOBODY, columns, lines);
  }

  /** The questions that carry a tag, such as a priority. */
  static ReportTable tagged(String tag, List<QuestionResult> questions) {
    var columns =
        List.of(
            TableColumn.text("Question", 70),
            TableColumn.text("Force", 10),
            TableColumn.number("Answers", 10),
            TableColumn.percent("Met", 9),
            TableColumn.percent("Score", 9),
            TableColumn.points("Change, points", 11));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.standing().scored())
                    .amount(q.standing().metShare())
                    .amount(q.score())
                    .amount(ChangeWords.difference(q.change())));
    return new ReportTable(
        tag + " questions", tag + ": what was asked about it", NOBODY, columns, lines);
  }

  private static List<TableLine> lines(
      List<QuestionResult> questions, Function<QuestionResult, TableLine> line) {
    return questions.stream().map(line).toList();
  }

  private static TableLine line(QuestionResult q) {
    return TableLine.of(q.ref() + "  " + q.text()).text(q.force());
  }
}
