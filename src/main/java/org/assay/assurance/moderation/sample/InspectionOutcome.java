package org.assay.assurance.moderation.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/**
 * What an inspectorate last judged of an organisation, as the register has it.
 *
 * @param judgement in the inspectorate's words
 */
public record InspectionOutcome(long organisationId, LocalDate on, String judgement) {
  /** What is older says little of today. */
  private static final Period RECENT = Period.ofYears(5);

  /**
   * Words of Ofsted (both its grades and its report cards), ISI, CQC and HMICFRS for what is below
   * good, or does not meet a standard.
   */
  private static final List<String> BELOW_GOOD =
      List.of(
          "inadequate",
          "requires improvement",
          "require improvement",
          "serious weaknesses",
          "special measures",
          "urgent improvement",
          "needs attention",
          "not met",
          "not meet",
          "not effective",
          "cause of concern");

  /**
   * Whether the judgement is recent enough to count and says that something is not good. It is read
   * by its words, since inspectorates judge on different scales.
   */
  public boolean isBelowGood(LocalDate today) {
    var said = judgement.toLowerCase(Locale.UK);
    return !on.isBefore(today.minus(RECENT)) && BELOW_GOOD.stream().anyMatch(said::contains);
  }
}
