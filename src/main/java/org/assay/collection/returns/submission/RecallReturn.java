package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnContexts;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.StoredReturns;
import org.assay.collection.returns.submission.TransitionOutcome.Closed;
import org.assay.collection.returns.submission.TransitionOutcome.Done;
import org.assay.collection.returns.submission.TransitionOutcome.NotFound;
import org.assay.people.identity.Caller;

/**
 * Takes a return back that was sent for sign-off and is not signed yet, so that its answers can be
 * changed and it can be sent again.
 */
@Singleton
public class RecallReturn {
  private final StoredReturns returns;
  private final ReturnContexts askings;
  private final ReturnTransitions steps;
  private final Clock clock;

  RecallReturn(
      StoredReturns returns, ReturnContexts askings, ReturnTransitions steps, Clock clock) {
    this.returns = returns;
    this.askings = askings;
    this.steps = steps;
    this.clock = clock;
  }

  @Transactional
  public TransitionOutcome recall(Caller caller, long returnId) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswer()
        ? new NotFound()
        : returns
            .lock(caller.partnershipId(), organisation, returnId)
            .map(agencyReturn -> recall(caller, agencyReturn))
            .orElseGet(NotFound::new);
  }

  private TransitionOutcome recall(Caller caller, AgencyReturn agencyReturn) {
    var now = clock.instant();
    return agencyReturn
        .refuses(Event.RECALL, askings.of(agencyReturn).phase(now))
        .<TransitionOutcome>map(Closed::new)
        .orElseGet(
            () ->
                new Done(
                    steps.move(
                        caller, agencyReturn, agencyReturn.recalled(), Event.RECALL, null, now)));
  }
}
