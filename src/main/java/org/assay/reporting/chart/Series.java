package org.assay.reporting.chart;

/**
 * One kind of segment in a stacked bar: its name, its colour, and whether stripes mark it as well.
 */
public record Series(String name, Colour fill, boolean hatched) {

  public static Series plain(String name, Colour fill) {
    return new Series(name, fill, false);
  }

  public static Series hatched(String name, Colour fill) {
    return new Series(name, fill, true);
  }

  /** White or dark, whichever reads better on the segment. */
  public Colour textColour() {
    return fill.contrast(Palette.WHITE) >= fill.contrast(Palette.INK) ? Palette.WHITE : Palette.INK;
  }
}
