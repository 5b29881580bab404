package org.assay.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.identity.Caller;
import org.assay.returns.ReturnStatus.Event;
import org.assay.returns.StepOutcome.Closed;
import org.assay.returns.StepOutcome.Done;
import org.assay.returns.StepOutcome.NotFound;

/**
 * Takes a return back that was sent for sign-off and is not signed yet, so that its answers can be
 * changed and it can be sent again.
 */
@Singleton
public class RecallReturn {
  private final ReturnRepository returns;
  private final Askings askings;
  private final Steps steps;
  private final Clock clock;

  RecallReturn(ReturnRepository returns, Askings askings, Steps steps, Clock clock) {
    this.returns = returns;
    this.askings = askings;
    this.steps = steps;
    this.clock = clock;
  }

  @Transactional
  public StepOutcome recall(Caller caller, long returnId) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswer()
        ? new NotFound()
        : returns
            .lock(caller.partnershipId(), organisation, returnId)
            .map(head -> recall(caller, head))
            .orElseGet(NotFound::new);
  }

  private StepOutcome recall(Caller caller, AgencyReturn head) {
    var now = clock.instant();
    return head.refuses(Event.RECALL, askings.of(head).phase(now))
        .<StepOutcome>map(Closed::new)
        .orElseGet(
            () -> new Done(steps.move(caller, head, head.recalled(), Event.RECALL, null, now)));
  }
}
