package org.assay.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One standard over all returns.
 *
 * @param returns organisations with a score in it
 * @param standing answers to its questions, pooled
 * @param score mean of the organisations' scores, in [0, 1]; null when nobody has one
 * @param lastScore last year's over the comparable questions; null when there are none
 * @param comparable how many questions that comparison stands on
 * @param moderated mean of the moderated scores; null before moderation
 */
public record StandardResult(
    String ref,
    String title,
    int returns,
    Standing standing,
    @Nullable BigDecimal score,
    @Nullable BigDecimal lastScore,
    int comparable,
    @Nullable BigDecimal moderated) {

  String label() {
    return ref + "  " + title;
  }

  static ReportTable table(List<StandardResult> standards) {
    var columns =
        List.of(
            Column.text("Standard", 46),
            Column.number("Returns", 12),
            Column.percent("Met", 9),
            Column.percent("Not applicable", 15),
            Column.percent("Score claimed (last year)", 19),
            Column.points("Change, points", 13),
            Column.number("Questions compared", 15),
            Column.percent("Score moderated", 15));
    var lines = standards.stream().map(StandardResult::line).toList();
    return new ReportTable(
        "Standards", "Compliance by standard", "No return has been submitted yet.", columns, lines);
  }

  private Line line() {
    return Line.of(label())
        .count(returns)
        .amount(standing.metShare())
        .amount(standing.notApplicableShare())
        .withLast(score, lastScore)
        .amount(change())
        .count(comparable)
        .amount(moderated);
  }

  private @Nullable BigDecimal change() {
    return score == null || lastScore == null ? null : score.subtract(lastScore);
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
        standards.stream().map(s -> new DotPlot.Pair(s.label(), s.lastScore(), s.score())).toList();
    return DotPlot.of("Mean score by standard, last year and this year.", pairs);
  }

  private static String metNote(Standing standing) {
    return Figures.percent(standing.metShare()) + " met";
  }
}
