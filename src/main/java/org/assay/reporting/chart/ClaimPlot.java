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
   * @param staffLow end of the interval of {@code staff}; {@code staffHigh} likewise
   * @param staffWords how the share of staff reads; null where it reads as its per cent
   * @param returns of which {@code claimed} and {@code moderated} are the means; 0 where not said
   */
  public record Line(
      String label,
      @Nullable BigDecimal claimed,
      @Nullable BigDecimal moderated,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable BigDecimal staff,
      @Nullable Double staffLow,
      @Nullable Double staffHigh,
      @Nullable String staffWords,
      int returns) {}

  public static Drawing of(String what, List<Line> lines) {
    var sketch = new ChartBuilder();
    var moderated = lines.stream().anyMatch(it -> it.moderated() != null);
    legend(sketch, moderated, lines.stream().anyMatch(it -> it.staff() != null));
    var width = ChartBuilder.WIDTH - LABEL - NOTE;
    sketch.percentAxis(LABEL, 18, width, AXIS + STEP * lines.size());
    sketch.notes(18, moderated ? "Claimed, moderated" : "Claimed, staff");
    var y = 18 + AXIS;
    for (var line : lines) {
      line(sketch, y + STEP / 2, width, line, moderated);
      y += STEP;
    }
    return sketch.done(y + 4, inWords(what, lines, moderated));
  }

  private static void legend(ChartBuilder sketch, boolean moderated, boolean staff) {
    sketch.add(new Shape.Dot(6, 6, CLAIMED, Palette.WHITE, Palette.INK));
    sketch.label(14, 9, "Claimed", Shape.Anchor.START);
    var x = 62.0;
    if (moderated) {
      sketch.line(x, 6, x + 20, 6, Palette.ACCENT, 2);
      sketch.add(new Shape.Dot(x + 10, 6, FOUND, Palette.ACCENT, Palette.ACCENT));
      sketch.label(x + 25, 9, "Moderated, with its 95% interval", Shape.Anchor.START);
      x += 168;
    }
    if (staff) {
      sketch.line(x, 6, x + 20, 6, Palette.INK, 1);
      sketch.add(new Shape.Diamond(x + 10, 6, STAFF, Palette.PARTLY, Palette.INK));
      sketch.label(x + 25, 9, "Staff who agree, with their 95% interval", Shape.Anchor.START);
    }
  }

  private static void line(
      ChartBuilder sketch, double y, double width, Line it, boolean moderated) {
    sketch.label(
        0, y + 3, TextWidth.fit(it.label(), ChartBuilder.TEXT, LABEL - 8), Shape.Anchor.START);
    sketch.line(LABEL, y, LABEL + width, y, Palette.RULE, 0.4);
    if (it.low() != null && it.high() != null) {
      sketch.line(at(it.low(), width), y, at(it.high(), width), y, Palette.ACCENT, 2);
    }
    dot(sketch, it.claimed(), y, width, CLAIMED, Palette.WHITE, Palette.INK);
    dot(sketch, it.moderated(), y, width, FOUND, Palette.ACCENT, Palette.ACCENT);
    staff(sketch, y, width, it);
    sketch.label(ChartBuilder.WIDTH, y + 3, note(it, moderated), Shape.Anchor.END);
  }

  /** Its interval lies a little lower, so that it is seen beside that of the moderated. */
  private static void staff(ChartBuilder sketch, double y, double width, Line it) {
    var staff = it.staff();
    if (staff == null) return;
    if (it.staffLow() != null && it.staffHigh() != null) {
      sketch.line(
          at(it.staffLow(), width), y + 3, at(it.staffHigh(), width), y + 3, Palette.INK, 1);
    }
    sketch.add(
        new Shape.Diamond(at(staff.doubleValue(), width), y, STAFF, Palette.PARTLY, Palette.INK));
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

  private static String note(Line it, boolean moderated) {
    if (!moderated) return FigureWords.percent(it.claimed()) + ", " + staffWords(it);
    return (it.moderated() == null && it.returns() > 0
            ? "too few to say"
            : FigureWords.percent(it.claimed()) + ", " + FigureWords.percent(it.moderated()))
        + number(it);
  }

  private static String number(Line it) {
    return it.returns() == 0 ? "" : " (n " + FigureWords.count(it.returns()) + ")";
  }

  private static String staffWords(Line it) {
    return it.staffWords() == null ? FigureWords.percent(it.staff()) : it.staffWords();
  }

  private static String inWords(String what, List<Line> lines, boolean moderated) {
    return what
        + lines.stream()
            .map(
                it ->
                    " %s: claimed %s%s%s."
                        .formatted(
                            it.label(),
                            word(it.claimed()),
                            moderated ? ", moderated " + word(it.moderated()) + number(it) : "",
                            it.staff() == null ? "" : ", staff " + staffWords(it)))
            .collect(Collectors.joining());
  }

  private static String word(@Nullable BigDecimal ratio) {
    return ratio == null ? "no figure" : FigureWords.percent(ratio);
  }
}
