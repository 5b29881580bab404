package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.assay.figures.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own result in one standard, beside its peers'.
 *
 * @param own ratio in [0, 1]; null when nothing of it was scored
 * @param last last year's own, over the comparable questions; null without one
 */
public record OwnStandard(
    String ref,
    String title,
    Standing standing,
    @Nullable BigDecimal own,
    @Nullable BigDecimal last,
    Peers peers) {

  static Drawing answers(List<OwnStandard> standards) {
    var bars =
        standards.stream()
            .map(
                s ->
                    new StackedBars.Bar(s.label(), s.standing().counts(), Figures.percent(s.own())))
            .toList();
    return StackedBars.of("Your answers by standard.", Palette.STANDING, bars);
  }

  static Drawing comparison(List<OwnStandard> standards) {
    var strips =
        standards.stream()
            .map(s -> new ComparisonStrip.Strip(s.label(), s.own(), s.peers()))
            .toList();
    return ComparisonStrip.of("How you compare, by standard.", strips);
  }

  static ReportTable table(List<OwnStandard> standards) {
    var columns =
        List.of(
            Column.text("Standard", 44),
            Column.number("Met", 8),
            Column.number("Partly met", 9),
            Column.number("Not met", 9),
            Column.number("Not applicable", 12),
            Column.percent("Your score (last year)", 16),
            Column.percent("Most score from", 11),
            Column.percent("Middle score", 11),
            Column.percent("to", 11),
            Column.number("Others", 8));
    return new ReportTable(
        "Standards",
        "How you compare",
        "Nothing was scored.",
        columns,
        standards.stream().map(OwnStandard::line).toList());
  }

  String label() {
    return ref.isEmpty() ? title : ref + "  " + title;
  }

  /** Since last year, as a difference of ratios; zero when there is nothing to compare. */
  BigDecimal change() {
    return own == null || last == null ? BigDecimal.ZERO : own.subtract(last);
  }

  private Line line() {
    var line =
        Line.of(label())
            .count(standing.met())
            .count(standing.partly())
            .count(standing.notMet())
            .count(standing.notApplicable())
            .withLast(own, last);
    return switch (peers) {
      case Peers.Known p ->
          line.amount(p.lower()).amount(p.median()).amount(p.upper()).count(p.number());
      case Peers.TooFew few ->
          line.with(new Cell.None()).with(new Cell.None()).with(new Cell.None()).suppressed();
    };
  }
}
