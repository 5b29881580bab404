package org.assay.collection.bringforward;

import org.jspecify.annotations.Nullable;

/**
 * A proposal beside what the return holds.
 *
 * @param decision the last about it; null when there was none
 * @param open whether the question has no answer yet
 * @param untouched whether its answer is still the one that was decided on
 */
public record Proposed(
    Proposal proposal,
    ProposalStatus standing,
    @Nullable ProposalDecision decision,
    boolean open,
    boolean untouched) {

  /** Waits for the organisation, and counts nowhere until then. */
  public boolean waits() {
    return !proposal.evidenceOnly()
        && (standing == ProposalStatus.TO_CONFIRM || standing == ProposalStatus.CHANGED_SINCE);
  }

  /** The organisation answered otherwise and has yet to say why. */
  public boolean unexplained() {
    return proposal.source().asksWhy() && standing == ProposalStatus.DIFFERS;
  }

  /**
   * What was said elsewhere may be confirmed now. An answer that the organisation gave by itself
   * stays: the person who wants the other one chooses it.
   */
  public boolean confirmable() {
    return proposal.answer() != null
        && (open
            || proposal.evidenceOnly() && standing == ProposalStatus.TO_CONFIRM
            || replaceable());
  }

  /** The answer is the one that was confirmed, untouched, and what was proposed has changed. */
  boolean replaceable() {
    return standing == ProposalStatus.CHANGED_SINCE && untouched;
  }
}
