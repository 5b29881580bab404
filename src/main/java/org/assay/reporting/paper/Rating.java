package org.assay.reporting.paper;

import org.assay.reporting.chart.Colour;
import org.assay.reporting.chart.Palette;

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
    STRONG(Palette.MET),
    GOOD(Palette.RATING_GOOD),
    MIDDLE(Palette.PARTLY),
    WEAK(Palette.NOT_MET),
    NEUTRAL(Palette.RATING_NEUTRAL),
    ABSENT(Palette.WHITE);

    private final Colour fill;

    Tone(Colour fill) {
      this.fill = fill;
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
