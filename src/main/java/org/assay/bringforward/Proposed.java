package org.assay.bringforward;

import org.jspecify.annotations.Nullable;

/**
 * A proposal beside what the return holds.
 *
 * @param decision the last about it; null when there was none
 */
public record Proposed(Proposal proposal, Standing standing, @Nullable Decision decision) {

  /** Waits for the organisation, and counts nowhere until then. */
  public boolean waits() {
    return !proposal.evidenceOnly()
        && (standing == Standing.TO_CONFIRM || standing == Standing.CHANGED_SINCE);
  }

  /** The organisation answered otherwise and has yet to say why. */
  public boolean unexplained() {
    return proposal.source().asksWhy() && standing == Standing.DIFFERS;
  }

  /** What was said elsewhere may be confirmed now. */
  public boolean confirmable() {
    return proposal.answer() != null && standing != Standing.CONFIRMED && standing != Standing.SAME;
  }
}
