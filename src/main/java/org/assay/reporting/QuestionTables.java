package org.assay.reporting;

import java.util.List;
import java.util.function.Function;
import org.assay.figures.QuestionResult;

/** Sets out results by question. */
final class QuestionTables {
  private static final String NOBODY = "No return has been submitted yet.";

  private QuestionTables() {}

  static ReportTable lowest(List<QuestionResult> questions) {
    var columns =
        List.of(
            Column.text("Question", 62),
            Column.text("Force", 10),
            Column.number("Answers", 10),
            Column.percent("Met", 8),
            Column.percent("Not met", 9),
            Column.percent("Score (last year)", 17));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.standing().scored())
                    .amount(q.standing().metShare())
                    .amount(Figures.ratio(q.standing().notMet(), q.standing().scored()))
                    .withLast(q.score(), q.lastScore()));
    return new ReportTable("Lowest questions", "The ten lowest questions", NOBODY, columns, lines);
  }

  static ReportTable movers(List<QuestionResult> questions) {
    var columns =
        List.of(
            Column.text("Question", 64),
            Column.text("Force", 10),
            Column.number("Compared", 12),
            Column.percent("Last year", 11),
            Column.percent("This year", 11),
            Column.points("Change, points", 13));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.compared())
                    .amount(q.lastScore())
                    .amount(q.score())
                    .amount(q.change()));
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
            Column.text("Question", 70),
            Column.text("Force", 10),
            Column.number("Asked of", 12),
            Column.number("Not applicable", 14),
            Column.percent("Share", 10));
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

  /** The questions that carry a tag, such as a priority. */
  static ReportTable tagged(String tag, List<QuestionResult> questions) {
    var columns =
        List.of(
            Column.text("Question", 70),
            Column.text("Force", 10),
            Column.number("Answers", 10),
            Column.percent("Met", 9),
            Column.percent("Score (last year)", 18));
    var lines =
        lines(
            questions,
            q ->
                line(q)
                    .count(q.standing().scored())
                    .amount(q.standing().metShare())
                    .withLast(q.score(), q.lastScore()));
    return new ReportTable(
        tag + " questions", tag + ": what was asked about it", NOBODY, columns, lines);
  }

  private static List<Line> lines(
      List<QuestionResult> questions, Function<QuestionResult, Line> line) {
    return questions.stream().map(line).toList();
  }

  private static Line line(QuestionResult q) {
    return Line.of(q.ref() + "  " + q.text()).text(q.force());
  }
}
