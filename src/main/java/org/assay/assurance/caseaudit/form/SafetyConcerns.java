package org.assay.assurance.caseaudit.form;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.people.identity.Caller;

/** Fears for children that came up in audits: raised by a form, open until something was done. */
@Singleton
public class SafetyConcerns {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 2000;

  private final SafetyRepository concerns;
  private final FormRepository forms;
  private final ApplicationEventPublisher<SafetyRaised> events;
  private final NoChild noChild;
  private final Clock clock;

  SafetyConcerns(
      SafetyRepository concerns,
      FormRepository forms,
      ApplicationEventPublisher<SafetyRaised> events,
      NoChild noChild,
      Clock clock) {
    this.concerns = concerns;
    this.forms = forms;
    this.events = events;
    this.noChild = noChild;
    this.clock = clock;
  }

  /** In the order raised. */
  public List<SafetyConcern> of(CaseAudit audit) {
    return concerns.findByPartnershipIdAndAuditIdOrderById(audit.partnershipId(), audit.id());
  }

  /** One that is open for the form. */
  Optional<SafetyConcern> open(AgencyForm form) {
    return concerns.findByPartnershipIdAndFormIdOrderById(form.partnershipId(), form.id()).stream()
        .filter(SafetyConcern::isOpen)
        .findFirst();
  }

  /** For the audit lead, and for those who answer and sign for the agency. */
  public Optional<SafetyConcern> find(Caller caller, long id) {
    return concerns
        .findByPartnershipIdAndId(caller.partnershipId(), id)
        .filter(it -> mayAct(caller, it));
  }

  private static boolean mayAct(Caller caller, SafetyConcern it) {
    return AuditAccess.leads(caller)
        || AuditAccess.isOfAgency(caller) && caller.speaksFor(it.organisationId());
  }

  /** Stops the form and tells the audit lead and the agency's leads. */
  SafetyConcern raise(Caller caller, CaseAudit audit, AgencyForm form) {
    var raised =
        concerns.save(
            new SafetyConcern(
                null,
                form.partnershipId(),
                form.auditId(),
                form.id(),
                form.organisationId(),
                caller.personId(),
                clock.instant(),
                null,
                null,
                null));
    forms.move(form, FormState.STOPPED);
    events.publishEvent(
        new SafetyRaised(
            form.partnershipId(),
            raised.concernId(),
            audit.standing().leadId(),
            form.organisationId()));
    return raised;
  }

  /** What became of words about what was done. */
  public sealed interface Outcome {
    record Closed() implements Outcome {}

    record Invalid(String why) implements Outcome {}

    /** Somebody said it before. */
    record Before() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /** Says what was done, so that the form can be answered on. */
  @Transactional
  public Outcome close(Caller caller, long id, String done) {
    var found = find(caller, id);
    if (found.isEmpty()) return new Outcome.NotFound();
    var form = forms.lock(caller.partnershipId(), found.get().formId()).orElseThrow();
    var now = find(caller, id).orElseThrow();
    if (!now.isOpen()) return new Outcome.Before();
    var fault = fault(done);
    if (fault.isPresent()) return new Outcome.Invalid(fault.get());
    concerns.update(
        new SafetyConcern(
            now.id(),
            now.partnershipId(),
            now.auditId(),
            now.formId(),
            now.organisationId(),
            now.raisedBy(),
            now.raisedAt(),
            caller.personId(),
            clock.instant(),
            done));
    forms.move(form, FormState.OPEN);
    return new Outcome.Closed();
  }

  private Optional<String> fault(String done) {
    if (done.length() < SHORTEST) return Optional.of("Enter what was done, by whom and when");
    return done.length() > LONGEST
        ? Optional.of("Shorten this to " + LONGEST + " characters or fewer")
        : noChild.fault(done);
  }
}
