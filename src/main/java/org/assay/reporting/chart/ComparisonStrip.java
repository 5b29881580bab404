package org.assay.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.returnreport.Peers;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own score against the middle half of its peers. Fewer than five peers are not
 * shown.
 */
public final class ComparisonStrip {
  private static final double LABEL = 198;
  private static final double NOTE = 78;
  private static final double STEP = 20;
  private static final double AXIS = 14;

  private ComparisonStrip() {}

  /**
   * @param own the organisation's ratio; null when nothing of it was scored
   */
  public record Strip(String label, @Nullable BigDecimal own, Peers peers) {}

  public static Drawing of(String what, List<Strip> strips) {
    var sketch = new ChartBuilder();
    legend(sketch);
    var width = ChartBuilder.WIDTH - LABEL - NOTE;
    sketch.percentAxis(LABEL, 18, width, AXIS + STEP * strips.size());
    sketch.notes(18, "You (median)");
    var y = 18 + AXIS;
    for (var strip : strips) {
      line(sketch, y + STEP / 2, width, strip);
      y += STEP;
    }
    return sketch.done(y + 4, inWords(what, strips));
  }

  private static void legend(ChartBuilder sketch) {
    sketch.add(new Shape.Diamond(6, 6, 5.5, Palette.NOT_MET, Palette.WHITE));
    sketch.label(15, 9, "You", Shape.Anchor.START);
    sketch.plate(48, 1, 26, 10, Palette.MIDDLE_HALF);
    sketch.label(79, 9, "Middle half of peers", Shape.Anchor.START);
    sketch.line(176, 0, 176, 12, Palette.INK, 1.6);
    sketch.label(182, 9, "Median of peers", Shape.Anchor.START);
  }

  private static void line(ChartBuilder sketch, double y, double width, Strip strip) {
    sketch.label(
        0, y + 3, TextWidth.fit(strip.label(), ChartBuilder.TEXT, LABEL - 8), Shape.Anchor.START);
    sketch.line(LABEL, y, LABEL + width, y, Palette.RULE, 0.4);
    if (strip.peers() instanceof Peers.Known p) {
      var from = at(p.lower(), width);
      sketch.plate(from, y - 6, at(p.upper(), width) - from, 12, Palette.MIDDLE_HALF);
      var median = at(p.median(), width);
      sketch.line(median, y - 7, median, y + 7, Palette.INK, 1.6);
    }
    var own = strip.own();
    if (own != null) {
      sketch.add(new Shape.Diamond(at(own, width), y, 5.5, Palette.NOT_MET, Palette.WHITE));
    }
    sketch.label(ChartBuilder.WIDTH, y + 3, note(strip), Shape.Anchor.END);
  }

  private static String note(Strip strip) {
    var median =
        strip.peers() instanceof Peers.Known p ? FigureWords.percent(p.median()) : "few peers";
    return FigureWords.percent(strip.own()) + " (" + median + ")";
  }

  private static double at(BigDecimal ratio, double width) {
    return LABEL + width * ratio.doubleValue();
  }

  private static String inWords(String what, List<Strip> strips) {
    return what
        + strips.stream()
            .map(
                s ->
                    " %s: you %s, %s."
                        .formatted(s.label(), FigureWords.percent(s.own()), s.peers().inWords()))
            .collect(Collectors.joining());
  }
}
