package org.assay.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.assay.reporting.chart.DotPlot;
import org.assay.reporting.figures.Change;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** How a change from the cycle before reads. It is called a change, never a trend. */
final class ChangeWords {
  private ChangeWords() {}

  static @Nullable BigDecimal difference(@Nullable Change change) {
    return change == null ? null : change.difference();
  }

  static @Nullable BigDecimal now(@Nullable Change change) {
    return change == null ? null : change.now();
  }

  static @Nullable BigDecimal before(@Nullable Change change) {
    return change == null ? null : change.before();
  }

  static int organisations(@Nullable Change change) {
    return change == null ? 0 : change.organisations();
  }

  /** For instance {@code 8, 3, 1}. */
  static @Nullable String ways(@Nullable Change change) {
    return change == null
        ? null
        : FigureWords.count(change.up())
            + ", "
            + FigureWords.count(change.same())
            + ", "
            + FigureWords.count(change.down());
  }

  /** How likely it is by luck alone, for instance {@code 0.039}. */
  static @Nullable String luck(@Nullable Change change) {
    return change == null
        ? null
        : change.p() < 0.001 ? "<0.001" : String.format(Locale.UK, "%.3f", change.p());
  }

  /** A change of levels from 0 to 4, for instance {@code +0.3 (n 41)}. */
  static @Nullable String level(@Nullable Change change) {
    if (change == null) {
      return null;
    }
    var rounded = change.difference().setScale(1, RoundingMode.HALF_UP);
    var sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "";
    return sign
        + rounded.abs().toPlainString()
        + " (n "
        + FigureWords.count(change.organisations())
        + ")";
  }

  /** For a note under a key figure. */
  static String note(@Nullable Change change, String otherwise) {
    return change == null
        ? otherwise
        : "%s over %s that answered both times"
            .formatted(
                FigureWords.pointsInWords(change.difference()),
                FigureWords.number(change.organisations(), "organisation"));
  }

  /** Both ends over the same organisations; without a comparison only where all stand now. */
  static DotPlot.Pair pair(String label, @Nullable Change change, @Nullable BigDecimal score) {
    return change == null
        ? new DotPlot.Pair(label, null, score)
        : new DotPlot.Pair(label, change.before(), change.now());
  }
}
