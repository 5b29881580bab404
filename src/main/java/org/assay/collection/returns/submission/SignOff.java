package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.ReturnViews;
import org.assay.collection.returns.StoredReturns;
import org.assay.collection.returns.submission.TransitionOutcome.Closed;
import org.assay.collection.returns.submission.TransitionOutcome.Done;
import org.assay.collection.returns.submission.TransitionOutcome.NotAllowed;
import org.assay.collection.returns.submission.TransitionOutcome.NotFound;
import org.assay.people.identity.Caller;

/** The accountable body approves a return, or sends it back to those who wrote it. */
@Singleton
public class SignOff {
  private static final Refusal NOT_AN_APPROVER =
      new Refusal(
          "return/not-an-approver",
          "Only an approver signs off or sends back. Ask yours to do it.");

  private final StoredReturns returns;
  private final ReturnViews views;
  private final ReturnTransitions steps;
  private final Submissions submissions;
  private final Clock clock;

  SignOff(
      StoredReturns returns,
      ReturnViews views,
      ReturnTransitions steps,
      Submissions submissions,
      Clock clock) {
    this.returns = returns;
    this.views = views;
    this.steps = steps;
    this.submissions = submissions;
    this.clock = clock;
  }

  private interface Step {
    TransitionOutcome on(AgencyReturn agencyReturn);
  }

  /** The return is locked, and its submission can be read from now on. */
  @Transactional
  public TransitionOutcome signOff(Caller caller, long returnId) {
    return step(
        caller,
        returnId,
        Event.SIGN_OFF,
        agencyReturn -> {
          var now = clock.instant();
          return new Done(
              submissions.record(
                  caller,
                  views.draft(agencyReturn),
                  agencyReturn,
                  agencyReturn.signedOff(caller.personId(), now),
                  now));
        });
  }

  @Transactional
  public TransitionOutcome sendBack(Caller caller, long returnId, String reason) {
    return step(
        caller,
        returnId,
        Event.SEND_BACK,
        agencyReturn ->
            ReturnTransitions.faultOf(reason, clock.instant())
                .orElseGet(
                    () ->
                        new Done(
                            steps.move(
                                caller,
                                agencyReturn,
                                agencyReturn.sentBack(reason),
                                Event.SEND_BACK,
                                reason,
                                clock.instant()))));
  }

  private TransitionOutcome step(Caller caller, long returnId, Event event, Step step) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswer()
        ? new NotFound()
        : returns
            .lock(caller.partnershipId(), organisation, returnId)
            .map(
                agencyReturn ->
                    caller.maySignOff()
                        ? allowed(agencyReturn, event, step)
                        : new NotAllowed(NOT_AN_APPROVER))
            .orElseGet(NotFound::new);
  }

  private TransitionOutcome allowed(AgencyReturn agencyReturn, Event event, Step step) {
    return agencyReturn.status().after(event).isEmpty()
        ? new Closed(Refusal.of(agencyReturn.status(), event))
        : step.on(agencyReturn);
  }
}
