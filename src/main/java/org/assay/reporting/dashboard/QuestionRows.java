package org.assay.reporting.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.assay.engine.questionset.Question;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.paper.FigureWords;

/** Scored questions with their results, each opening the answers behind it. */
final class QuestionRows {
  private final CycleData data;

  QuestionRows(CycleData data) {
    this.data = data;
  }

  record Asked(Question question, QuestionResult result) {}

  /** In the order of the question set. */
  List<Asked> all() {
    return data.scorable().stream().map(it -> new Asked(it, data.result(it))).toList();
  }

  /** Those that somebody answered, lowest first. */
  List<Asked> lowest() {
    return all().stream()
        .filter(it -> it.result().score() != null)
        .sorted(Comparator.comparing(it -> requireNonNull(it.result().score())))
        .toList();
  }

  /** Over the organisations that answered in both cycles, and over no others; largest first. */
  List<Asked> movers() {
    return all().stream()
        .filter(it -> moved(it).signum() != 0)
        .sorted(Comparator.comparing(QuestionRows::moved).reversed())
        .toList();
  }

  private static java.math.BigDecimal moved(Asked it) {
    var change = it.result().change();
    return change == null ? java.math.BigDecimal.ZERO : change.difference().abs();
  }

  Table lowest(String caption, List<Asked> asked) {
    return DashboardTables.table(
        caption,
        List.of(
            Cell.text("Question"),
            Cell.text("Force"),
            Cell.number("Answers"),
            Cell.number("Met"),
            Cell.number("Not met"),
            Cell.number("Score"),
            Cell.number("Change, points")),
        asked.stream().map(this::score).toList());
  }

  private List<Cell> score(Asked it) {
    var standing = it.result().standing();
    return List.of(
        link(it),
        Cell.text(force(it)),
        Cell.number(count(standing.scored())),
        Cell.number(percent(standing.metShare())),
        Cell.number(percent(standing.notMet(), standing.scored())),
        Cell.number(percent(it.result().score())),
        Cell.number(DashboardTables.points(it.result().change())));
  }

  Table movers(String caption, List<Asked> asked) {
    return DashboardTables.table(
        caption,
        List.of(
            Cell.text("Question"),
            Cell.number("Organisations compared"),
            Cell.number("Last cycle"),
            Cell.number("This cycle"),
            Cell.number("Change, points"),
            Cell.number("Up, same, down"),
            Cell.number("By luck")),
        asked.stream().map(this::change).toList());
  }

  private List<Cell> change(Asked it) {
    var change = requireNonNull(it.result().change());
    return List.of(
        link(it),
        Cell.number(count(change.organisations())),
        Cell.number(percent(change.before())),
        Cell.number(percent(change.now())),
        Cell.number(FigureWords.points(change.difference())),
        Cell.number(DashboardTables.ways(change)),
        Cell.number(luck(change.p())));
  }

  static String luck(double p) {
    return p < 0.001 ? "<0.001" : String.format(Locale.UK, "%.3f", p);
  }

  private Cell link(Asked it) {
    return Cell.link(
        it.result().ref() + " " + it.result().text(),
        "/cycles/" + data.scope().cycle().id() + "/questions/" + it.question().key());
  }

  private static String force(Asked it) {
    return it.question().force().label();
  }

  /** What stands in place of the table when it has no row. */
  String nothing(boolean movers) {
    if (!movers) return "No scored question has been answered yet.";
    return data.last().exists()
        ? "No question that can be compared with the last cycle has moved."
        : "There is no earlier cycle to compare with.";
  }

  static String words(boolean movers) {
    return movers
        ? "The same questions, over the organisations that answered them in both cycles. “By luck”"
            + " is how likely so many on one side are if up and down were equally likely (exact"
            + " sign test): of twenty questions, one passes 0.05 by luck alone."
        : "Answers of all organisations are pooled. Not applicable is left out of shares and"
            + " scores.";
  }

  static String changed(Change it) {
    return "Change %s, from %s to %s, over the %s that answered in both cycles: %s up, %s the same, %s down."
        .formatted(
            FigureWords.pointsInWords(it.difference()),
            percent(it.before()),
            percent(it.now()),
            number(it.organisations(), "organisation"),
            count(it.up()),
            count(it.same()),
            count(it.down()));
  }
}
