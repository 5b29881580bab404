package org.assay.assurance.pulse;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the survey for one group of staff.
 *
 * @param question key that it shares with the question set of the cycle
 * @param agree share who agree
 * @param unsure share who do not know; null where that cannot be answered
 * @param claim what leaders claim; null where nothing was submitted
 */
public record Statement(
    String question,
    String ref,
    String text,
    StaffShare agree,
    @Nullable StaffShare unsure,
    @Nullable Claim claim) {

  /**
   * @param asked the question that leaders answered
   * @param answer what one organisation answered; empty for several
   * @param mean of the scores claimed, in [0, 1]; null where the answer has no place on a scale
   * @param organisations over how many that is; each counts once
   */
  public record Claim(String asked, String answer, @Nullable BigDecimal mean, int organisations) {}

  /** Whether leaders and staff differ by more than chance and by enough to ask about. */
  public Gap gap() {
    return Gap.of(claim == null ? null : claim.mean(), agree);
  }
}
