package org.assay.reporting;

import java.util.List;
import org.assay.reporting.chart.DotPlot;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out results by standard. */
final class StandardTables {
  private StandardTables() {}

  static ReportTable table(List<StandardResult> standards) {
    var columns =
        List.of(
            TableColumn.text("Standard", 46),
            TableColumn.number("Returns", 12),
            TableColumn.percent("Met", 9),
            TableColumn.percent("Not applicable", 15),
            TableColumn.percent("Score claimed", 12),
            TableColumn.points("Change, points", 12),
            TableColumn.number("Compared", 11),
            TableColumn.text("Up, same, down", 16),
            TableColumn.number("Questions compared", 13),
            TableColumn.number("Returns moderated", 13),
            TableColumn.percent("Claimed by these", 12),
            TableColumn.percent("Score moderated", 15));
    var lines = standards.stream().map(StandardTables::line).toList();
    return new ReportTable(
        "Standards", "Compliance by standard", "No return has been submitted yet.", columns, lines);
  }

  private static TableLine line(StandardResult s) {
    var moderated = s.moderated();
    var line = claimed(s);
    return moderated == null
        ? line.text(null).text(null).text(null)
        : line.count(moderated.returns()).amount(moderated.claimed()).amount(moderated.score());
  }

  private static TableLine claimed(StandardResult s) {
    return TableLine.of(s.label())
        .count(s.returns())
        .amount(s.standing().metShare())
        .amount(s.standing().notApplicableShare())
        .amount(s.score())
        .amount(ChangeWords.difference(s.change()))
        .count(ChangeWords.organisations(s.change()))
        .text(ChangeWords.ways(s.change()))
        .count(s.comparable());
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

  private static String metNote(PooledAnswers standing) {
    return FigureWords.percent(standing.metShare()) + " met";
  }
}
