package org.assay.reporting.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Plain horizontal bars, one length a line, measured against the longest. */
public final class Bars {
  private static final double LABEL = 198;
  private static final double NOTE = 78;
  private static final double STEP = 18;
  private static final double BAR = 11;

  private Bars() {}

  /**
   * @param note how the figure reads at the end of the bar, for instance "212 (31%)"
   */
  public record Bar(String label, long value, String note) {}

  public static Drawing of(String what, List<Bar> bars) {
    var sketch = new ChartBuilder();
    var longest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
    var y = 2.0;
    for (var bar : bars) {
      var length = (ChartBuilder.WIDTH - LABEL - NOTE) * bar.value() / longest;
      sketch.label(
          0, y + 8.8, TextWidth.fit(bar.label(), ChartBuilder.TEXT, LABEL - 8), Shape.Anchor.START);
      sketch.line(LABEL, y - 2, LABEL, y + BAR + 3, Palette.MUTED, 0.6);
      sketch.plate(LABEL, y, length, BAR, Palette.ACCENT);
      sketch.label(LABEL + length + 5, y + 8.8, bar.note(), Shape.Anchor.START);
      y += STEP;
    }
    return sketch.done(y, inWords(what, bars));
  }

  private static String inWords(String what, List<Bar> bars) {
    return what
        + bars.stream()
            .map(bar -> " " + bar.label() + ": " + bar.note() + ".")
            .collect(Collectors.joining());
  }
}
