package org.assay.reporting.dashboard.priority;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.engine.questionset.Question;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.AnswerSummaryTables;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleDataReader.Told;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.figures.compliance.SupportAsked;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * What one cycle says about a priority: its lowest questions, what was counted, what was asked for.
 */
final class PriorityTables {
  /** As many of the lowest questions of a cycle as are read at once. */
  private static final int LOWEST = 5;

  private PriorityTables() {}

  /** Those that have rows. */
  static List<Table> of(PriorityScope scope, CycleData data, Told told) {
    var asked = scope.questions(data, List.of(), it -> true);
    return Stream.of(lowest(data, asked), counted(data, asked, told), support(data, asked, told))
        .filter(it -> !it.rows().isEmpty())
        .toList();
  }

  private static Table lowest(CycleData data, List<Question> asked) {
    var rows =
        asked.stream()
            .filter(it -> it.type().scored() && data.result(it).score() != null)
            .sorted(Comparator.comparing(it -> Objects.requireNonNull(data.result(it).score())))
            .limit(LOWEST)
            .map(it -> row(data, it, data.result(it)))
            .toList();
    return table(
        "Lowest questions",
        List.of(
            Cell.text("Question"),
            Cell.number("Answers"),
            Cell.number("Met"),
            Cell.number("Score"),
            Cell.number("Change, points")),
        rows);
  }

  private static List<Cell> row(CycleData data, Question question, QuestionResult it) {
    var change = it.change();
    return List.of(
        Cell.link(
            it.ref() + " " + it.text(), PriorityScope.path(data) + "/questions/" + question.key()),
        Cell.number(count(it.standing().scored())),
        Cell.number(percent(it.standing().metShare())),
        Cell.number(percent(it.score())),
        Cell.number(change == null ? FigureWords.NONE : FigureWords.points(change.difference())));
  }

  /** What was counted, chosen or dated. */
  private static Table counted(CycleData data, List<Question> asked, Told told) {
    var keys = PriorityScope.keys(asked);
    var rows = new ArrayList<List<Cell>>();
    told.questions().stream()
        .filter(it -> keys.contains(it.key()) && it.answered() > 0)
        .forEach(it -> it.parts().forEach(part -> rows.add(row(data, it, part))));
    return table(
        "What was counted and chosen",
        List.of(
            Cell.text("Question"),
            Cell.number("This cycle"),
            Cell.number("Organisations that answered"),
            Cell.number("Last cycle")),
        rows);
  }

  private static List<Cell> row(CycleData data, AnswerSummary it, AnswerSummary.Part part) {
    var name = it.ref() + " " + it.text();
    var before = part.before();
    return List.of(
        Cell.link(
            part.label().isEmpty() ? name : name + " " + part.label(),
            PriorityScope.path(data) + "/questions/" + it.key()),
        Cell.number(said(AnswerSummaryTables.total(it, part, part.all(), it.answered()))),
        Cell.number(count(it.answered())),
        Cell.number(
            before == null
                ? FigureWords.NONE
                : said(AnswerSummaryTables.total(it, part, before, it.lastAnswered()))));
  }

  private static String said(@Nullable String words) {
    return Objects.requireNonNullElse(words, FigureWords.NONE);
  }

  private static Table support(CycleData data, List<Question> asked, Told told) {
    var keys = PriorityScope.keys(asked);
    var edition = data.scope().edition();
    var rows =
        SupportAsked.of(edition, told.questions(), data.figures().answers()).stream()
            .filter(it -> keys.contains(it.question().key()))
            .map(
                it ->
                    List.of(
                        Cell.link(it.label(), PriorityScope.path(data) + "/questions/" + it.who()),
                        Cell.number(count(it.number())),
                        Cell.number(percent(it.number(), it.answered()))))
            .toList();
    return table(
        "Support asked",
        List.of(
            Cell.text("What"), Cell.number("Organisations"), Cell.number("Of those that answered")),
        rows);
  }

  private static Table table(String caption, List<Cell> head, List<List<Cell>> rows) {
    return new Table(caption, "govuk-table__caption--s", head, rows, true);
  }
}
