package org.assay.reporting.chart;

import java.util.List;

/**
 * The few colours of a paper, as {@code reports/shared/palette.jrtx} gives them. Neighbours in a
 * bar differ by at least 3:1 in brightness, so that a black-and-white print and a colour-blind
 * reader still see where one ends; "not met" is hatched as well.
 */
public final class Palette {
  private static final PaletteFile FILE = PaletteFile.ours();

  public static final Colour INK = FILE.colour("Ink");
  public static final Colour QUIET = FILE.colour("InkQuiet");
  public static final Colour MUTED = FILE.colour("InkMuted");
  public static final Colour RULE = FILE.colour("Rule");
  public static final Colour WRITE_ON = FILE.colour("WriteOn");
  public static final Colour WHITE = FILE.colour("White");
  public static final Colour ACCENT = FILE.colour("Accent");
  public static final Colour MIDDLE_HALF = FILE.colour("MiddleHalf");
  public static final Colour ACCENT_PALE = FILE.colour("AccentPale");

  public static final Colour MET = FILE.colour("Met");
  public static final Colour PARTLY = FILE.colour("PartlyMet");
  public static final Colour NOT_MET = FILE.colour("NotMet");
  public static final Colour NOT_APPLICABLE = FILE.colour("NotApplicable");
  public static final Colour CORROBORATED = FILE.colour("Corroborated");
  public static final Colour RATING_GOOD = FILE.colour("RatingGood");
  public static final Colour RATING_NEUTRAL = FILE.colour("RatingNeutral");

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
          Series.hatched("1 Activity only", FILE.colour("ActivityOnly")),
          Series.plain("2 Practice changed", FILE.colour("PracticeChanged")),
          Series.plain("3 Outcome, sourced", FILE.colour("OutcomeSourced")),
          Series.plain("4 Corroborated", CORROBORATED));

  /** What became of the returns asked for. */
  public static final List<Series> COMPLETION =
      List.of(
          Series.plain("On time", MET),
          Series.plain("Late", PARTLY),
          Series.hatched("In progress", FILE.colour("InProgress")),
          Series.plain("Not started", NOT_APPLICABLE));

  /** Open actions, from not yet due to longest overdue. */
  public static final List<Series> AGEING =
      List.of(
          Series.plain("Not yet due", FILE.colour("NotYetDue")),
          Series.plain("Overdue under 30 days", FILE.colour("OverdueShort")),
          Series.plain("Overdue 30 to 90 days", PARTLY),
          Series.hatched("Overdue over 90 days", NOT_MET));

  /** What became of recommendations that were closed. */
  public static final List<Series> CLOSED =
      List.of(
          Series.plain("Improved", MET),
          Series.plain("Held", FILE.colour("PracticeChanged")),
          Series.hatched("Fell back", NOT_MET),
          Series.plain("Not looked at again", NOT_APPLICABLE),
          Series.plain("Not implemented", WHITE));

  private Palette() {}
}
