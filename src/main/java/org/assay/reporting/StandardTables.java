package org.assay.reporting;

import java.util.List;
import org.assay.figures.StandardResult;
import org.assay.figures.Standing;

/** Sets out results by standard. */
final class StandardTables {
  private StandardTables() {}

  static ReportTable table(List<StandardResult> standards) {
    var columns =
        List.of(
            Column.text("Standard", 46),
            Column.number("Returns", 12),
            Column.percent("Met", 9),
            Column.percent("Not applicable", 15),
            Column.percent("Score claimed", 12),
            Column.points("Change, points", 12),
            Column.number("Compared", 11),
            Column.text("Up, same, down", 16),
            Column.number("Questions compared", 13),
            Column.percent("Score moderated", 15));
    var lines = standards.stream().map(StandardTables::line).toList();
    return new ReportTable(
        "Standards", "Compliance by standard", "No return has been submitted yet.", columns, lines);
  }

  private static Line line(StandardResult s) {
    return Line.of(s.label())
        .count(s.returns())
        .amount(s.standing().metShare())
        .amount(s.standing().notApplicableShare())
        .amount(s.score())
        .amount(ChangeWords.difference(s.change()))
        .count(ChangeWords.organisations(s.change()))
        .text(ChangeWords.ways(s.change()))
        .count(s.comparable())
        .amount(s.moderated());
  }

  static Drawing answers(List<StandardResult> standards) {
    var bars =
        standards.stream()
            .map(s -> new StackedBars.Bar(s.label(), s.standing().counts(), metNote(s.standing())))
            .toList();
    return StackedBars.of("Answers by standard.", Palette.STANDING, bars);
  }

  static Drawing years(List<StandardResult> standards) {
    var pairs =
        standards.stream().map(s -> ChangeWords.pair(s.label(), s.change(), s.score())).toList();
    return DotPlot.of(
        "Mean score by standard, of the organisations that compare: last cycle and this.", pairs);
  }

  private static String metNote(Standing standing) {
    return Figures.percent(standing.metShare()) + " met";
  }
}
