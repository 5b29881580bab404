package org.assay.assurance.moderation.sample;

import java.math.BigDecimal;

/**
 * What makes a second look at a return worth while, beside its signals. A sign accuses nobody. What
 * a signal says already is no sign of its own.
 */
public enum RiskSign {
  /** Comes before all others, since somebody decided it. */
  SUBGROUP_ASKED("The subgroup decided that moderation should look at it."),
  ALL_TOP("Every scored question has the highest answer."),
  LARGE_RISE("Up by 15 points or more on the same questions since the last cycle."),
  CRITICAL_GAP("A critical question is not met."),
  INSPECTION("The last inspection, not more than five years ago, judged something below good.");

  /** Fewer scored answers than this say nothing about how a form was filled in. */
  private static final int ENOUGH = 10;

  private static final BigDecimal RISE = new BigDecimal("0.15");

  private final String explanation;

  RiskSign(String explanation) {
    this.explanation = explanation;
  }

  /** In a sentence, as the organisation and the moderator read it. */
  public String explanation() {
    return explanation;
  }

  /**
   * What is known of a submission and its organisation.
   *
   * @param scored answers that count in the score
   * @param top of them, with the highest answer
   * @param change of the score on the same questions since the last cycle, in [-1, 1]; 0 when there
   *     was none
   * @param capped whether a critical question holds the band down
   * @param belowGood whether its last inspection judged something below good
   * @param asked whether the subgroup decided that moderation should look at it
   */
  public record Facts(
      int scored, int top, BigDecimal change, boolean capped, boolean belowGood, boolean asked) {}

  boolean shownBy(Facts it) {
    return switch (this) {
      case SUBGROUP_ASKED -> it.asked();
      case ALL_TOP -> it.scored() >= ENOUGH && it.top() == it.scored();
      case LARGE_RISE -> it.change().compareTo(RISE) >= 0;
      case CRITICAL_GAP -> it.capped();
      case INSPECTION -> it.belowGood();
    };
  }
}
