package org.assay.reporting.groupsummary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.Percent;
import org.assay.platform.England;
import org.assay.reporting.BandRatings;
import org.assay.reporting.groupsummary.GroupFigures.Member;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/** The tables of a group's summary. */
record GroupSummaryTables(GroupFigures figures) {
  /** As many questions as a page shows. */
  static final int PRINTED = 20;

  private static final int NAMED = 6;
  private static final String NONE = "No organisation of the group has returned yet.";

  /** A letter for each standard of each organisation; where there are no bands, its score. */
  ReportTable heatMap() {
    var ratings = BandRatings.of(figures.edition().set().scoring().bands());
    if (ratings.none()) return scores();
    var columns = new ArrayList<TableColumn>();
    columns.add(TableColumn.text("Organisation", 200));
    figures
        .standards()
        .forEach(s -> columns.add(TableColumn.rating(s.ref() + " " + s.title(), 17)));
    var lines = new ArrayList<TableLine>();
    for (var it : figures.members()) {
      var line = TableLine.of(it.name());
      for (var s : figures.standards()) {
        line =
            line.rating(
                it.returned() ? ratings.of(it.standards().get(s.key())) : Rating.NOT_RETURNED);
      }
      lines.add(line);
    }
    return new ReportTable("Heat-map", "Organisation by standard", NONE, columns, lines);
  }

  /** The same in figures. */
  ReportTable scores() {
    var columns = new ArrayList<TableColumn>();
    columns.add(TableColumn.text("Organisation", 40));
    figures
        .standards()
        .forEach(s -> columns.add(TableColumn.percent(s.ref() + " " + s.title(), 10)));
    var lines = new ArrayList<TableLine>();
    for (var it : figures.members()) {
      var line = TableLine.of(it.name());
      for (var s : figures.standards()) {
        var score = it.standards().get(s.key());
        line = line.score(score, shown(score));
      }
      lines.add(line);
    }
    if (!figures.returned().isEmpty()) lines.add(means());
    return new ReportTable("Scores", "Scores by standard", NONE, columns, lines);
  }

  private TableLine means() {
    var line = TableLine.of("Mean of the organisations").asTotal();
    for (var s : figures.standards()) line = line.amount(figures.mean(s));
    return line;
  }

  private @Nullable String shown(@Nullable BigDecimal score) {
    return score == null ? null : Percent.of(score, figures.edition().set().scoring());
  }

  ReportTable organisations() {
    return new ReportTable(
        "Organisations",
        "Score, lowest standard and requirements, by organisation",
        NONE,
        List.of(
            TableColumn.text("Organisation", 30),
            TableColumn.day("Returned", 13),
            TableColumn.percent("Score", 9),
            TableColumn.text("Band", 15),
            TableColumn.text("Lowest standard", 30),
            TableColumn.percent("Score there", 9),
            TableColumn.number("Not fully met", 9),
            TableColumn.number("No action", 8)),
        figures.members().stream().map(this::organisation).toList());
  }

  private TableLine organisation(Member it) {
    var at = it.submittedAt();
    var lowest = figures.lowest(it);
    var line =
        TableLine.of(it.name())
            .day(at == null ? null : England.day(at))
            .score(it.ratio(), shown(it.ratio()))
            .text(band(it))
            .text(lowest == null ? null : lowest.standard().ref() + " " + lowest.standard().title())
            .score(
                lowest == null ? null : lowest.ratio(),
                lowest == null ? null : shown(lowest.ratio()));
    return it.returned()
        ? line.count(it.unmet().size()).count(it.unplanned())
        : line.text(null).text(null);
  }

  private @Nullable String band(Member it) {
    if (!it.returned()) return "Not returned";
    return figures.edition().set().scoring().bands().stream()
        .filter(band -> band.code().equals(it.band()))
        .map(band -> Objects.requireNonNullElse(band.label(), band.code()))
        .findFirst()
        .orElse(null);
  }

  ReportTable required() {
    var lines = new ArrayList<TableLine>();
    for (var question : figures.edition().questions()) {
      var those =
          figures.returned().stream()
              .filter(it -> it.unmet().contains(question.key()))
              .map(Member::name)
              .toList();
      if (those.isEmpty()) continue;
      lines.add(TableLine.of(asked(question)).count(those.size()).text(named(those)));
    }
    return new ReportTable(
        "Required",
        "Requirements of law and statutory guidance that are not fully met",
        figures.returned().isEmpty()
            ? NONE
            : "Each organisation that returned says that it meets every requirement.",
        List.of(
            TableColumn.text("Requirement", 46),
            TableColumn.number("Organisations", 14),
            TableColumn.text("Which", 40)),
        lines);
  }

  ReportTable differing() {
    return new ReportTable(
        "Differences",
        "Questions that the organisations answer differently, the widest first",
        figures.returned().size() < 2
            ? "Two organisations have to return before they can be compared."
            : "They answer every question alike.",
        List.of(
            TableColumn.text("Question", 46),
            TableColumn.number("Answered", 11),
            TableColumn.percent("Lowest", 9),
            TableColumn.percent("Highest", 9),
            TableColumn.text("Who is lowest", 34)),
        figures.differing().stream()
            .map(
                it ->
                    TableLine.of(asked(it.question()))
                        .count(it.of())
                        .amount(it.low())
                        .amount(it.high())
                        .text(named(it.lowest())))
            .toList());
  }

  private static String asked(Question question) {
    return question.ref() + " " + question.text();
  }

  private static String named(List<String> names) {
    return FigureWords.names(names, NAMED);
  }
}
