package org.assay.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * This year against last: a filled dot for now, an open one for before, and the way between them.
 */
public final class DotPlot {
  private static final double LABEL = 198;
  private static final double NOTE = 78;
  private static final double STEP = 19;
  private static final double AXIS = 14;

  /** The open dot is the larger, so that it can be seen around the filled one. */
  private static final double BEFORE = 5.4;

  private static final double NOW = 3.6;

  /** A table beside the chart has all returns, so its figures may be others. */
  private static final String SAME =
      "Two dots: the same questions and organisations. One dot: all returns";

  private DotPlot() {}

  /**
   * @param last and now are ratios in [0, 1]; null where there is no comparable figure
   */
  public record Pair(String label, @Nullable BigDecimal last, @Nullable BigDecimal now) {}

  public static Drawing of(String what, List<Pair> pairs) {
    var sketch = new ChartBuilder();
    var top = legend(sketch, pairs);
    var width = ChartBuilder.WIDTH - LABEL - NOTE;
    var height = AXIS + STEP * pairs.size();
    sketch.percentAxis(LABEL, top, width, height);
    sketch.notes(top, "This year (change)");
    var y = top + AXIS;
    for (var pair : pairs) {
      line(sketch, y + STEP / 2, width, pair);
      y += STEP;
    }
    return sketch.done(y + 4, inWords(what, pairs));
  }

  private static double legend(ChartBuilder sketch, List<Pair> pairs) {
    sketch.add(new Shape.Dot(6, 6, BEFORE, Palette.WHITE, Palette.INK));
    sketch.label(14, 9, "Last year", Shape.Anchor.START);
    sketch.add(new Shape.Dot(75, 6, NOW, Palette.ACCENT, Palette.ACCENT));
    sketch.label(84, 9, "This year", Shape.Anchor.START);
    if (pairs.stream().anyMatch(it -> it.last() != null)) {
      sketch.label(150, 9, SAME, Shape.Anchor.START);
    }
    return 18;
  }

  private static void line(ChartBuilder sketch, double y, double width, Pair pair) {
    sketch.label(
        0, y + 3, TextWidth.fit(pair.label(), ChartBuilder.TEXT, LABEL - 8), Shape.Anchor.START);
    sketch.line(LABEL, y, LABEL + width, y, Palette.RULE, 0.4);
    var last = pair.last();
    var now = pair.now();
    if (last != null && now != null) {
      sketch.line(at(last, width), y, at(now, width), y, Palette.ACCENT, 2);
    }
    if (last != null) {
      sketch.add(new Shape.Dot(at(last, width), y, BEFORE, Palette.WHITE, Palette.INK));
    }
    if (now != null) {
      sketch.add(new Shape.Dot(at(now, width), y, NOW, Palette.ACCENT, Palette.ACCENT));
    }
    sketch.label(ChartBuilder.WIDTH, y + 3, note(pair), Shape.Anchor.END);
  }

  private static double at(BigDecimal ratio, double width) {
    return LABEL + width * ratio.doubleValue();
  }

  private static String note(Pair pair) {
    var now = FigureWords.percent(pair.now());
    return pair.last() == null
        ? now
        : now + " (" + FigureWords.change(pair.last(), pair.now()) + ")";
  }

  private static String inWords(String what, List<Pair> pairs) {
    return what
        + pairs.stream()
            .map(
                p ->
                    " %s: last year %s, this year %s."
                        .formatted(p.label(), word(p.last()), word(p.now())))
            .collect(Collectors.joining());
  }

  private static String word(@Nullable BigDecimal ratio) {
    return ratio == null ? "no figure" : FigureWords.percent(ratio);
  }
}
