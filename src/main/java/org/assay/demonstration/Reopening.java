package org.assay.demonstration;

import jakarta.inject.Singleton;
import org.assay.cycles.Cycle;
import org.assay.identity.Caller;
import org.assay.returns.Reopen;
import org.assay.returns.ReturnStatus;
import org.assay.returns.Returns;

/** The moderator asks a few to look again at what they submitted. */
@Singleton
class Reopening {
  private static final int FEW = 3;
  private static final String REASON =
      "The single central record that we saw on our visit does not bear out the answers in"
          + " section 5. Please look at them again.";

  private final Returns returns;
  private final Reopen reopen;

  Reopening(Returns returns, Reopen reopen) {
    this.returns = returns;
    this.reopen = reopen;
  }

  void few(Caller moderator, Cycle cycle) {
    returns.list(moderator, cycle.id()).stream()
        .filter(it -> it.head().status() == ReturnStatus.SUBMITTED)
        .limit(FEW)
        .forEach(it -> reopen.reopen(moderator, it.head().id(), REASON));
  }
}
