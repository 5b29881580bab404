package org.assay.assurance.moderation;

import java.math.BigDecimal;

/** What makes a second look at a return worth while. A sign accuses nobody. */
public enum RiskSign {
  ALL_TOP("Every scored question has the highest answer."),
  TOP_WITHOUT_EVIDENCE("More than half of the highest answers name no evidence."),
  MUCH_NOT_APPLICABLE("A third or more of the questions are said not to apply."),
  LARGE_RISE("Up by 15 points or more on the same questions since the last cycle."),
  CRITICAL_GAP("A critical question is not met.");

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
   * What is known of a submission.
   *
   * @param scored answers that count in the score
   * @param top of them, with the highest answer
   * @param bare of those, without evidence
   * @param answered with whatever answer, "not applicable" left out
   * @param notApplicable said not to apply
   * @param change of the score on the same questions since the last cycle, in [-1, 1]; 0 when there
   *     was none
   * @param capped whether a critical question holds the band down
   */
  public record Facts(
      int scored,
      int top,
      int bare,
      int answered,
      int notApplicable,
      BigDecimal change,
      boolean capped) {}

  boolean shownBy(Facts it) {
    return switch (this) {
      case ALL_TOP -> it.scored() >= ENOUGH && it.top() == it.scored();
      case TOP_WITHOUT_EVIDENCE -> it.top() >= ENOUGH && 2 * it.bare() > it.top();
      case MUCH_NOT_APPLICABLE -> {
        var asked = it.answered() + it.notApplicable();
        yield asked >= ENOUGH && 3 * it.notApplicable() >= asked;
      }
      case LARGE_RISE -> it.change().compareTo(RISE) >= 0;
      case CRITICAL_GAP -> it.capped();
    };
  }
}
