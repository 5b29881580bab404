package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.ReturnViews;
import org.assay.collection.returns.StoredReturns;
import org.assay.collection.returns.submission.TransitionOutcome.Closed;
import org.assay.collection.returns.submission.TransitionOutcome.Done;
import org.assay.collection.returns.submission.TransitionOutcome.Invalid;
import org.assay.collection.returns.submission.TransitionOutcome.NotFound;
import org.assay.engine.answering.Finding.Severity;
import org.assay.people.identity.Approvers;
import org.assay.people.identity.Caller;

/**
 * Sends a return for sign-off. Anyone who sends it declares that it is true; an organisation with
 * nobody who signs off has submitted it by that.
 */
@Singleton
public class SubmitReturn {
  private final StoredReturns returns;
  private final ReturnViews views;
  private final ReturnTransitions steps;
  private final Submissions submissions;
  private final SubmissionCheck check;
  private final Approvers approvers;
  private final Clock clock;

  SubmitReturn(
      StoredReturns returns,
      ReturnViews views,
      ReturnTransitions steps,
      Submissions submissions,
      SubmissionCheck check,
      Approvers approvers,
      Clock clock) {
    this.returns = returns;
    this.views = views;
    this.steps = steps;
    this.submissions = submissions;
    this.check = check;
    this.approvers = approvers;
    this.clock = clock;
  }

  /** Everything that is wrong with the return is found at once, and keeps it from being sent. */
  @Transactional
  public TransitionOutcome submit(Caller caller, long returnId) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswer()
        ? new NotFound()
        : returns
            .lock(caller.partnershipId(), organisation, returnId)
            .map(agencyReturn -> submit(caller, views.draft(agencyReturn)))
            .orElseGet(NotFound::new);
  }

  private TransitionOutcome submit(Caller caller, ReturnView view) {
    var now = clock.instant();
    var refusal = view.agencyReturn().refuses(Event.SUBMIT, view.asking().phase(now));
    if (refusal.isPresent()) {
      return new Closed(refusal.get());
    }
    var findings = check.of(view);
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return new Invalid(findings);
    }
    return new Done(sent(caller, view, now));
  }

  private AgencyReturn sent(Caller caller, ReturnView view, Instant now) {
    var agencyReturn = view.agencyReturn();
    var sent =
        steps.move(
            caller,
            agencyReturn,
            agencyReturn.declared(caller.personId(), now),
            Event.SUBMIT,
            null,
            now);
    return approvers.existFor(agencyReturn.partnershipId(), agencyReturn.organisationId())
        ? sent
        : submissions.record(caller, view, sent, sent.signedOff(null, now), now);
  }
}
