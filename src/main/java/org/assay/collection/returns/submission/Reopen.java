package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.PartialReopening;
import org.assay.collection.returns.PartialReopenings;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.StoredReturns;
import org.assay.collection.returns.submission.TransitionOutcome.Closed;
import org.assay.collection.returns.submission.TransitionOutcome.Done;
import org.assay.collection.returns.submission.TransitionOutcome.NotAllowed;
import org.assay.collection.returns.submission.TransitionOutcome.NotFound;
import org.assay.people.identity.Caller;

/**
 * A moderator opens a submitted return again. What was submitted stands until the next sign-off.
 */
@Singleton
public class Reopen {
  private static final Refusal NOT_A_MODERATOR =
      new Refusal(
          "return/not-a-moderator",
          "Only a moderator reopens a submitted return. Ask the partnership.");

  private final StoredReturns returns;
  private final ReturnTransitions steps;
  private final PartialReopenings reopenings;
  private final Clock clock;

  Reopen(
      StoredReturns returns, ReturnTransitions steps, PartialReopenings reopenings, Clock clock) {
    this.returns = returns;
    this.steps = steps;
    this.reopenings = reopenings;
    this.clock = clock;
  }

  @Transactional
  public TransitionOutcome reopen(Caller caller, long returnId, String reason) {
    return returns
        .lock(caller.partnershipId(), returnId)
        .map(
            agencyReturn ->
                caller.mayReopen()
                    ? allowed(caller, agencyReturn, reason)
                    : refused(caller, agencyReturn))
        .orElseGet(NotFound::new);
  }

  /**
   * Opens it for some questions alone: whatever else was signed off stays locked.
   *
   * @param asked by key of a question, what the organisation is asked about it; at least one
   */
  @Transactional
  public TransitionOutcome reopenFor(
      Caller caller, long returnId, Map<String, String> asked, LocalDate answerBy) {
    return returns
        .lock(caller.partnershipId(), returnId)
        .map(
            agencyReturn ->
                caller.mayReopen()
                    ? opened(caller, agencyReturn, asked, answerBy)
                    : refused(caller, agencyReturn))
        .orElseGet(NotFound::new);
  }

  private TransitionOutcome opened(
      Caller caller, AgencyReturn agencyReturn, Map<String, String> asked, LocalDate answerBy) {
    if (agencyReturn.status().after(Event.REOPEN).isEmpty()) {
      return new Closed(Refusal.of(agencyReturn.status(), Event.REOPEN));
    }
    var now = clock.instant();
    var partial = new PartialReopening(agencyReturn.submissions(), answerBy, asked);
    reopenings.add(agencyReturn, partial, caller.personId(), now);
    var why = "The partnership asks about " + partial.count() + ". " + partial.label() + ".";
    return new Done(
        steps.move(caller, agencyReturn, agencyReturn.reopened(why), Event.REOPEN, why, now));
  }

  private TransitionOutcome allowed(Caller caller, AgencyReturn agencyReturn, String reason) {
    return agencyReturn.status().after(Event.REOPEN).isEmpty()
        ? new Closed(Refusal.of(agencyReturn.status(), Event.REOPEN))
        : ReturnTransitions.faultOf(reason, clock.instant())
            .orElseGet(
                () ->
                    new Done(
                        steps.move(
                            caller,
                            agencyReturn,
                            agencyReturn.reopened(reason),
                            Event.REOPEN,
                            reason,
                            clock.instant())));
  }

  /** Those who cannot see the return must not learn from the refusal that there is one. */
  private static TransitionOutcome refused(Caller caller, AgencyReturn agencyReturn) {
    return caller.maySeeProgress() || caller.mayReadDraft(agencyReturn.organisationId(), null)
        ? new NotAllowed(NOT_A_MODERATOR)
        : new NotFound();
  }
}
