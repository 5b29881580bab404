package org.assay.reporting.paper;

import org.assay.reporting.chart.Colour;
import org.assay.reporting.chart.Palette;
import org.jspecify.annotations.Nullable;

/**
 * How a score reads in a heat-map: a letter, and a tone that repeats it.
 *
 * @param letter one or two characters
 * @param meaning as the key under the heat-map explains it
 */
public record Rating(String letter, String meaning, Tone tone) {
  public static final Rating NOT_SCORED =
      new Rating("n", "Not applicable or not scored", Tone.NEUTRAL);
  public static final Rating NOT_RETURNED = new Rating("–", "Not returned", Tone.ABSENT);

  /** From best to worst, and the two that say nothing about the score. */
  public enum Tone {
    STRONG(Palette.MET, null),
    GOOD(Palette.RATING_GOOD, null),
    MIDDLE(Palette.PARTLY, Palette.INK),
    WEAK(Palette.NOT_MET, Palette.WHITE),
    NEUTRAL(Palette.RATING_NEUTRAL, null),
    ABSENT(Palette.WHITE, null);

    private final Colour fill;
    private final @Nullable Colour frame;

    Tone(Colour fill, @Nullable Colour frame) {
      this.fill = fill;
      this.frame = frame;
    }

    /**
     * Drawn inside the lower half of the scale, which a print in grey would not tell from the upper
     * half; null for none.
     */
    public @Nullable Colour frame() {
      return frame;
    }

    public Colour fill() {
      return fill;
    }

    public Colour text() {
      return fill.contrast(Palette.WHITE) >= fill.contrast(Palette.INK)
          ? Palette.WHITE
          : Palette.INK;
    }
  }
}
