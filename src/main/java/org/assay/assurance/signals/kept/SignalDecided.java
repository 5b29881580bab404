package org.assay.assurance.signals.kept;

/**
 * The subgroup decided about a signal. Published in the transaction that stores it.
 *
 * @param signal as it was before
 * @param reason of the decision, which the organisation reads
 */
public record SignalDecided(KeptSignal signal, SignalState decision, long personId, String reason) {
  public long partnershipId() {
    return signal.place().partnershipId();
  }

  public long organisationId() {
    return signal.place().organisationId();
  }

  public long returnId() {
    return signal.place().returnId();
  }
}
