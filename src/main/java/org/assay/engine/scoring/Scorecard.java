package org.assay.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.AnswerState;
import org.jspecify.annotations.Nullable;

/** The scores of the answers to one edition. Ratios are null when nothing is left to score. */
public record Scorecard(
    Compliance compliance,
    Impact impact,
    List<SectionScore> sections,
    Map<String, QuestionScore> questions,
    List<String> mustBreaches,
    List<String> actionsRequired,
    List<String> supportRequested) {

  /**
   * @param ratio exact to at least 20 digits, in [0, 1]
   * @param percent as displayed, for instance {@code 83.3%}; null when excluded
   * @param band null below the minimum coverage, when excluded, or when withheld
   * @param cappedBy critical questions whose cap lowered or limits the band
   * @param withheldBy critical questions that are open or unknown, for which no band is given
   * @param coverage answered or properly not applicable, over asked, of scorable required
   *     questions, in [0, 1]
   */
  public record Compliance(
      @Nullable BigDecimal ratio,
      @Nullable String percent,
      @Nullable String band,
      List<String> cappedBy,
      List<String> withheldBy,
      Tally counts,
      BigDecimal coverage) {}

  /** How many scorable questions are in which state; unanswered includes "don't know". */
  public record Tally(int answered, int notApplicable, int unanswered, int notAsked) {

    /** Whether none that was asked is open or unknown, required or not. */
    boolean complete() {
      return unanswered == 0;
    }

    /**
     * Of those asked, in [0, 1], so that over-use of "not applicable" shows; null when none was
     * asked.
     */
    public @Nullable BigDecimal notApplicableShare() {
      int asked = answered + notApplicable + unanswered;
      return asked == 0 ? null : Ratio.of(notApplicable, asked).toDecimal();
    }
  }

  /**
   * @param levels how many impact items are at each level 0 to 4
   */
  public record Impact(@Nullable BigDecimal mean, Map<Integer, Integer> levels) {}

  public record SectionScore(
      String key,
      @Nullable BigDecimal ratio,
      @Nullable String percent,
      Tally counts,
      BigDecimal coverage) {}

  /**
   * @param value in [0, 1]; null when excluded or not scorable
   */
  public record QuestionScore(AnswerState state, @Nullable BigDecimal value) {}
}
