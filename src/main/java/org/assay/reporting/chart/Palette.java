package org.assay.reporting.chart;

import java.util.List;

/**
 * The few colours of a paper. Neighbours in a bar differ by at least 3:1 in brightness, so that a
 * black-and-white print and a colour-blind reader still see where one ends; "not met" is hatched as
 * well.
 */
public final class Palette {
  public static final Colour INK = new Colour(0x1b2530);
  public static final Colour MUTED = new Colour(0x56616d);
  public static final Colour RULE = new Colour(0xc3cad1);
  public static final Colour WHITE = new Colour(0xffffff);
  public static final Colour ACCENT = new Colour(0x0d4f5c);
  public static final Colour MIDDLE_HALF = new Colour(0xa9c7c6);
  public static final Colour ACCENT_PALE = new Colour(0xdfebed);

  public static final Colour MET = new Colour(0x0d5f57);
  public static final Colour PARTLY = new Colour(0xf2b53d);
  public static final Colour NOT_MET = new Colour(0x8e2438);
  public static final Colour NOT_APPLICABLE = new Colour(0xe3e7ea);

  /** Answers in the one order that every stacked bar keeps. */
  public static final List<Series> STANDING =
      List.of(
          Series.plain("Met", MET),
          Series.plain("Partly met", PARTLY),
          Series.hatched("Not met", NOT_MET),
          Series.plain("Not applicable", NOT_APPLICABLE));

  /** Impact levels 0 to 4, none stated to corroborated. */
  public static final List<Series> IMPACT =
      List.of(
          Series.plain("0 None stated", WHITE),
          Series.hatched("1 Activity only", new Colour(0x5f6f80)),
          Series.plain("2 Practice changed", new Colour(0xb5dcd8)),
          Series.plain("3 Outcome, sourced", new Colour(0x2c7a83)),
          Series.plain("4 Corroborated", new Colour(0x0b2a33)));

  /** What became of the returns asked for. */
  public static final List<Series> COMPLETION =
      List.of(
          Series.plain("On time", MET),
          Series.plain("Late", PARTLY),
          Series.hatched("In progress", new Colour(0x566675)),
          Series.plain("Not started", NOT_APPLICABLE));

  /** Open actions, from not yet due to longest overdue. */
  public static final List<Series> AGEING =
      List.of(
          Series.plain("Not yet due", new Colour(0xcfe3e1)),
          Series.plain("Overdue under 30 days", new Colour(0x2c6b73)),
          Series.plain("Overdue 30 to 90 days", PARTLY),
          Series.hatched("Overdue over 90 days", NOT_MET));

  private Palette() {}
}
