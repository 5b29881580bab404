package org.assay.assurance.pulse;

import org.jspecify.annotations.Nullable;

/** What share of its staff an organisation reached, in bands: the roll is of another day. */
public enum ReachBand {
  UNKNOWN("number of staff not known"),
  FEW("under 10% of staff"),
  SOME("10% to 24% of staff"),
  MANY("25% to 49% of staff"),
  MOST("50% to 74% of staff"),
  NEARLY_ALL("75% or more of staff"),
  /** Somebody answered more than once, or people who do not work there did. */
  TOO_MANY("more answers than staff, so treat this with care");

  private final String words;

  ReachBand(String words) {
    this.words = words;
  }

  /**
   * @param staff how many the organisation has by its return; null where it does not say
   */
  public static ReachBand of(int answers, @Nullable Long staff) {
    if (staff == null || staff <= 0) return UNKNOWN;
    if (answers > staff) return TOO_MANY;
    var percent = answers * 100L / staff;
    if (percent < 10) return FEW;
    if (percent < 25) return SOME;
    if (percent < 50) return MANY;
    return percent < 75 ? MOST : NEARLY_ALL;
  }

  public String words() {
    return words;
  }
}
