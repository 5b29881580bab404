package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out results by question. */
final class QuestionTables {
  private static final String NOBODY = "No return has been submitted yet.";

  private static final Figure ANSWERS =
      new Figure(TableColumn.number("Answers", 10), (line, q) -> line.count(q.standing().scored()));
  private static final Figure MET_SHARE =
      new Figure(TableColumn.percent("Met", 8), (line, q) -> line.amount(q.standing().metShare()));
  private static final Figure NOT_MET_SHARE =
      new Figure(
          TableColumn.percent("Not met", 9),
          (line, q) ->
              line.amount(FigureWords.ratio(q.standing().notMet(), q.standing().scored())));
  private static final Figure SCORE =
      new Figure(TableColumn.percent("Score", 9), (line, q) -> line.amount(q.score()));
  private static final Figure COMPARED =
      new Figure(TableColumn.number("Compared", 11), (line, q) -> line.count(q.compared()));
  private static final Figure CHANGE =
      new Figure(
          TableColumn.points("Change, points", 11),
          (line, q) -> line.amount(ChangeWords.difference(q.change())));

  private QuestionTables() {}

  /** A column about questions, and how a line comes by its figure. */
  private record Figure(
      TableColumn column, BiFunction<TableLine, QuestionResult, TableLine> added) {}

  static ReportTable lowest(List<QuestionResult> questions) {
    return table(
        "Lowest questions",
        "The ten lowest questions",
        NOBODY,
        questions,
        List.of(ANSWERS, MET_SHARE, NOT_MET_SHARE, SCORE, CHANGE));
  }

  static ReportTable movers(List<QuestionResult> questions) {
    return table(
        "Movers",
        "The ten biggest movers",
        "No question can be compared with last year.",
        questions,
        List.of(
            COMPARED,
            new Figure(
                TableColumn.percent("Last year", 10),
                (line, q) -> line.amount(ChangeWords.before(q.change()))),
            new Figure(
                TableColumn.percent("This year", 10),
                (line, q) -> line.amount(ChangeWords.now(q.change()))),
            CHANGE,
            new Figure(
                TableColumn.text("Up, same, down", 15),
                (line, q) -> line.text(ChangeWords.ways(q.change()))),
            new Figure(
                TableColumn.text("By luck", 10),
                (line, q) -> line.text(ChangeWords.luck(q.change())))));
  }

  static ReportTable mostNotApplicable(List<QuestionResult> questions) {
    return table(
        "Not applicable",
        "The ten questions most often not applicable",
        NOBODY,
        questions,
        List.of(
            counted("Asked of", 12, PooledAnswers::all),
            counted("Not applicable", 14, PooledAnswers::notApplicable),
            new Figure(
                TableColumn.percent("Share", 10),
                (line, q) -> line.amount(q.standing().notApplicableShare()))));
  }

  /** Every scored question, in the order of the set: for the workbook. */
  static ReportTable all(List<QuestionResult> questions) {
    return table(
        "Every question",
        "Every scored question",
        NOBODY,
        questions,
        List.of(
            ANSWERS,
            counted("Met", 8, PooledAnswers::met),
            counted("Partly met", 8, PooledAnswers::partly),
            counted("Not met", 8, PooledAnswers::notMet),
            counted("Not applicable", 10, PooledAnswers::notApplicable),
            SCORE,
            COMPARED,
            CHANGE));
  }

  /** The questions that carry a tag, such as a priority. */
  static ReportTable tagged(String tag, List<QuestionResult> questions) {
    return table(
        tag + " questions",
        tag + ": what was asked about it",
        NOBODY,
        questions,
        List.of(ANSWERS, MET_SHARE, SCORE, CHANGE));
  }

  private static Figure counted(String heading, int width, ToIntFunction<PooledAnswers> of) {
    return new Figure(
        TableColumn.number(heading, width), (line, q) -> line.count(of.applyAsInt(q.standing())));
  }

  private static ReportTable table(
      String sheet,
      String title,
      String empty,
      List<QuestionResult> questions,
      List<Figure> figures) {
    var columns =
        new ArrayList<>(List.of(TableColumn.text("Question", 64), TableColumn.text("Force", 10)));
    figures.forEach(it -> columns.add(it.column()));
    return new ReportTable(
        sheet, title, empty, columns, questions.stream().map(it -> line(it, figures)).toList());
  }

  private static TableLine line(QuestionResult it, List<Figure> figures) {
    var line = TableLine.of(it.ref() + "  " + it.text()).text(it.force());
    for (var figure : figures) line = figure.added().apply(line, it);
    return line;
  }
}
