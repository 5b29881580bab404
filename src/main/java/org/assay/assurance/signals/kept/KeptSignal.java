package org.assay.assurance.signals.kept;

import java.time.Instant;
import org.assay.assurance.signals.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A signal of a return that was signed off.
 *
 * @param number of the submission in which it was last found
 * @param signal as its rule put it
 * @param raisedAt when that was submitted
 * @param said the organisation's last explanation of it; null while there is none
 * @param version grows by one with each step
 */
public record KeptSignal(
    long id,
    Place place,
    int number,
    Signal signal,
    Instant raisedAt,
    SignalState state,
    @Nullable String said,
    @Nullable Instant saidAt,
    int version) {

  /**
   * Which return it is of.
   *
   * @param organisation its name; {@code sector} its sector's code; {@code cycle} the title
   */
  public record Place(
      long partnershipId,
      long organisationId,
      long cycleId,
      long returnId,
      String organisation,
      String sector,
      String cycle) {}
}
