package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One question over all returns.
 *
 * @param force must, should or local
 * @param score mean value of the answers, in [0, 1]
 * @param lastScore last year's; null when the question is new or was changed past comparing
 * @param compared organisations that answered it in both years
 */
public record QuestionResult(
    String ref,
    String text,
    String force,
    Standing standing,
    @Nullable BigDecimal score,
    @Nullable BigDecimal lastScore,
    int compared) {

  private static final String NOBODY = "No return has been submitted yet.";

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
                q.line()
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
                q.line()
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
                q.line()
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
                q.line()
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

  private Line line() {
    return Line.of(ref + "  " + text).text(force);
  }

  private @Nullable BigDecimal change() {
    return score == null || lastScore == null ? null : score.subtract(lastScore);
  }
}
