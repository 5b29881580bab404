package org.assay.desk.chasing;

import java.util.List;

/** Letters of a step are to be sent. Published in the transaction. */
public record ChaseDue(long partnershipId, RungKind kind, List<Recipient> recipients) {

  /**
   * @param contactId what the letter is about
   */
  public record Recipient(long personId, long contactId) {}
}
