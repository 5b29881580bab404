package org.assay.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * What organisations claim, what moderators find, what staff say: an open dot, a filled dot on the
 * line of its interval, and a diamond, so that the three are told apart without colour.
 */
public final class ClaimPlot {
  private static final double LABEL = 198;
  private static final double NOTE = 112;
  private static final double STEP = 19;
  private static final double AXIS = 14;
  private static final double CLAIMED = 5.4;
  private static final double FOUND = 3.6;
  private static final double STAFF = 5;

  private ClaimPlot() {}

  /**
   * Ratios in [0, 1]; null where there is none.
   *
   * @param low end of the interval of {@code moderated}; {@code high} likewise
   */
  public record Line(
      String label,
      @Nullable BigDecimal claimed,
      @Nullable BigDecimal moderated,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable BigDecimal staff) {}

  public static Drawing of(String what, List<Line> lines) {
    var sketch = new ChartBuilder();
    legend(sketch, lines.stream().anyMatch(it -> it.staff() != null));
    var width = ChartBuilder.WIDTH - LABEL - NOTE;
    sketch.percentAxis(LABEL, 18, width, AXIS + STEP * lines.size());
    sketch.notes(18, "Claimed, moderated");
    var y = 18 + AXIS;
    for (var line : lines) {
      line(sketch, y + STEP / 2, width, line);
      y += STEP;
    }
    return sketch.done(y + 4, inWords(what, lines));
  }

  private static void legend(ChartBuilder sketch, boolean staff) {
    sketch.add(new Shape.Dot(6, 6, CLAIMED, Palette.WHITE, Palette.INK));
    sketch.label(14, 9, "Claimed", Shape.Anchor.START);
    sketch.line(62, 6, 82, 6, Palette.ACCENT, 2);
    sketch.add(new Shape.Dot(72, 6, FOUND, Palette.ACCENT, Palette.ACCENT));
    sketch.label(87, 9, "Moderated, with its 95% interval", Shape.Anchor.START);
    if (staff) {
      sketch.add(new Shape.Diamond(236, 6, STAFF, Palette.PARTLY, Palette.INK));
      sketch.label(245, 9, "Staff", Shape.Anchor.START);
    }
  }

  private static void line(ChartBuilder sketch, double y, double width, Line it) {
    sketch.label(
        0, y + 3, TextWidth.fit(it.label(), ChartBuilder.TEXT, LABEL - 8), Shape.Anchor.START);
    sketch.line(LABEL, y, LABEL + width, y, Palette.RULE, 0.4);
    if (it.low() != null && it.high() != null) {
      sketch.line(at(it.low(), width), y, at(it.high(), width), y, Palette.ACCENT, 2);
    }
    dot(sketch, it.claimed(), y, width, CLAIMED, Palette.WHITE, Palette.INK);
    dot(sketch, it.moderated(), y, width, FOUND, Palette.ACCENT, Palette.ACCENT);
    var staff = it.staff();
    if (staff != null) {
      sketch.add(
          new Shape.Diamond(at(staff.doubleValue(), width), y, STAFF, Palette.PARTLY, Palette.INK));
    }
    sketch.label(ChartBuilder.WIDTH, y + 3, note(it), Shape.Anchor.END);
  }

  private static void dot(
      ChartBuilder sketch,
      @Nullable BigDecimal ratio,
      double y,
      double width,
      double radius,
      Colour fill,
      Colour edge) {
    if (ratio != null) {
      sketch.add(new Shape.Dot(at(ratio.doubleValue(), width), y, radius, fill, edge));
    }
  }

  private static double at(double ratio, double width) {
    return LABEL + width * Math.clamp(ratio, 0, 1);
  }

  private static String note(Line it) {
    return FigureWords.percent(it.claimed()) + ", " + FigureWords.percent(it.moderated());
  }

  private static String inWords(String what, List<Line> lines) {
    return what
        + lines.stream()
            .map(
                it ->
                    " %s: claimed %s, moderated %s%s."
                        .formatted(
                            it.label(),
                            word(it.claimed()),
                            word(it.moderated()),
                            it.staff() == null ? "" : ", staff " + word(it.staff())))
            .collect(Collectors.joining());
  }

  private static String word(@Nullable BigDecimal ratio) {
    return ratio == null ? "no figure" : FigureWords.percent(ratio);
  }
}
