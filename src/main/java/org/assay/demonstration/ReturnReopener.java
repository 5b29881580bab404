package org.assay.demonstration;

import jakarta.inject.Singleton;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.Reopen;
import org.assay.people.identity.Caller;

/** The moderator asks a few to look again at what they submitted. */
@Singleton
class ReturnReopener {
  private static final int FEW = 3;
  private static final String REASON =
      "The single central record that we saw on our visit does not bear out the answers in"
          + " section 5. Please look at them again.";

  private final Returns returns;
  private final Reopen reopen;

  ReturnReopener(Returns returns, Reopen reopen) {
    this.returns = returns;
    this.reopen = reopen;
  }

  void few(Caller moderator, Cycle cycle) {
    returns.list(moderator, cycle.id()).stream()
        .filter(it -> it.agencyReturn().status() == ReturnStatus.SUBMITTED)
        .limit(FEW)
        .forEach(it -> reopen.reopen(moderator, it.agencyReturn().id(), REASON));
  }
}
