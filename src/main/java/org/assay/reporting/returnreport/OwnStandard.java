package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import java.util.List;
import org.assay.reporting.chart.ComparisonStrip;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.chart.StackedBars;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own result in one standard, beside its peers'.
 *
 * @param own ratio in [0, 1]; null when nothing of it was scored
 * @param shown the same by the question set's rule of rounding; null with {@code own}
 * @param last last year's own, over the comparable questions; null without one
 */
public record OwnStandard(
    String ref,
    String title,
    PooledAnswers standing,
    @Nullable BigDecimal own,
    @Nullable String shown,
    @Nullable BigDecimal last,
    Peers peers) {

  static Drawing answers(List<OwnStandard> standards, String what) {
    var bars =
        standards.stream()
            .map(s -> new StackedBars.Bar(s.label(), s.standing().counts(), s.inWords()))
            .toList();
    return StackedBars.of(what + ".", Palette.STANDING, bars);
  }

  static Drawing comparison(List<OwnStandard> standards, String what, ReportAudience reader) {
    var strips =
        standards.stream()
            .map(s -> new ComparisonStrip.Strip(s.label(), s.own(), s.inWords(), s.peers()))
            .toList();
    return ComparisonStrip.of(what + ".", reader.words("You", "The organisation"), strips);
  }

  static ReportTable table(List<OwnStandard> standards, String title, ReportAudience reader) {
    var columns =
        List.of(
            TableColumn.text("Standard", 44),
            TableColumn.number("Met", 8),
            TableColumn.number("Partly met", 9),
            TableColumn.number("Not met", 9),
            TableColumn.number("Not applicable", 12),
            TableColumn.percent(reader.words("Your score", "Score") + " (last year)", 16),
            TableColumn.percent("Most score from", 11),
            TableColumn.percent("Middle score", 11),
            TableColumn.percent("to", 11),
            TableColumn.number("Others", 8));
    return new ReportTable(
        "Standards",
        title,
        "Nothing was scored.",
        columns,
        standards.stream().map(OwnStandard::line).toList());
  }

  String label() {
    return ref.isEmpty() ? title : ref + "  " + title;
  }

  /** The score, or a dash. */
  String inWords() {
    return shown == null ? FigureWords.NONE : shown;
  }

  /** Since last year, as a difference of ratios; zero when there is nothing to compare. */
  BigDecimal change() {
    return own == null || last == null ? BigDecimal.ZERO : own.subtract(last);
  }

  private TableLine line() {
    var line =
        TableLine.of(label())
            .count(standing.met())
            .count(standing.partly())
            .count(standing.notMet())
            .count(standing.notApplicable())
            .scoreWithLast(own, shown, last);
    return switch (peers) {
      case Peers.Known p ->
          line.amount(p.lower()).amount(p.median()).amount(p.upper()).count(p.number());
      case Peers.TooFew few ->
          line.with(new Cell.None()).with(new Cell.None()).with(new Cell.None()).suppressed();
    };
  }
}
