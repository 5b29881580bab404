package org.assay.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
   * @param shown how that reads
   */
  public record Strip(String label, @Nullable BigDecimal own, String shown, Peers peers) {}

  /**
   * @param who whose scores they are: "You", or "The organisation"
   */
  public static Drawing of(String what, String who, List<Strip> strips) {
    var sketch = new ChartBuilder();
    legend(sketch, who);
    var width = ChartBuilder.WIDTH - LABEL - NOTE;
    sketch.percentAxis(LABEL, 18, width, AXIS + STEP * strips.size());
    sketch.notes(18, "Score (middle)");
    var y = 18 + AXIS;
    for (var strip : strips) {
      line(sketch, y + STEP / 2, width, strip);
      y += STEP;
    }
    return sketch.done(y + 4, inWords(what, who, strips));
  }

  private static void legend(ChartBuilder sketch, String who) {
    sketch.add(new Shape.Diamond(6, 6, 5.5, Palette.NOT_MET, Palette.WHITE));
    sketch.label(15, 9, who, Shape.Anchor.START);
    var x = 29 + TextWidth.of(who, ChartBuilder.TEXT);
    sketch.plate(x, 1, 26, 10, Palette.MIDDLE_HALF);
    sketch.label(x + 31, 9, "Most others", Shape.Anchor.START);
    x += 45 + TextWidth.of("Most others", ChartBuilder.TEXT);
    sketch.line(x, 0, x, 12, Palette.INK, 1.6);
    sketch.label(x + 6, 9, "Middle score of the others", Shape.Anchor.START);
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
    return strip.shown() + " (" + median + ")";
  }

  private static double at(BigDecimal ratio, double width) {
    return LABEL + width * ratio.doubleValue();
  }

  private static String inWords(String what, String who, List<Strip> strips) {
    return what
        + strips.stream()
            .map(
                s ->
                    " %s: %s %s, %s."
                        .formatted(s.label(), lower(who), s.shown(), s.peers().inWords()))
            .collect(Collectors.joining());
  }

  private static String lower(String who) {
    return who.toLowerCase(Locale.UK);
  }
}
