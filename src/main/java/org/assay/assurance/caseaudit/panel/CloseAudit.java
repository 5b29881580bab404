package org.assay.assurance.caseaudit.panel;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.assay.assurance.caseaudit.form.FormState;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.SafetyConcern;
import org.assay.assurance.caseaudit.form.SafetyConcerns;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditClosed;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.learning.recommendations.findings.FindingOutcome;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.NewFinding;
import org.assay.learning.recommendations.findings.Novelty;
import org.assay.learning.recommendations.findings.RecordFindings;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.people.identity.Caller;

/** Closes an audit, so that nothing of it changes any more and what it found goes on its way. */
@Singleton
public class CloseAudit {
  private final CaseAudits audits;
  private final KeepAudit keep;
  private final Forms forms;
  private final Panels panels;
  private final SafetyConcerns safety;
  private final AuditFindings findings;
  private final RecordFindings chain;
  private final ApplicationEventPublisher<AuditClosed> events;

  CloseAudit(
      CaseAudits audits,
      KeepAudit keep,
      Forms forms,
      Panels panels,
      SafetyConcerns safety,
      AuditFindings findings,
      RecordFindings chain,
      ApplicationEventPublisher<AuditClosed> events) {
    this.audits = audits;
    this.keep = keep;
    this.forms = forms;
    this.panels = panels;
    this.safety = safety;
    this.findings = findings;
    this.chain = chain;
    this.events = events;
  }

  /** What stands in the way; empty when the audit is closed now. */
  @Transactional
  public List<String> close(Caller caller, CaseAudit seen) {
    var audit = keep.lock(seen).orElseThrow();
    if (!AuditAccess.leads(caller)) return List.of("The audit lead closes the audit.");
    if (audit.is(AuditState.CLOSED)) return List.of();
    if (!audit.is(AuditState.OPEN)) return List.of("The audit is not under way.");
    var missing = missing(audit);
    if (missing.isEmpty()) {
      findings.of(audit).forEach(it -> record(caller, audit, it));
      keep.move(audit, AuditState.CLOSED);
      events.publishEvent(new AuditClosed(audit.partnershipId(), audit.id(), auditors(audit)));
    }
    return missing;
  }

  private Set<Long> auditors(CaseAudit audit) {
    return audits.people(audit).stream()
        .filter(it -> it.organisationId() != null)
        .map(AuditPerson::personId)
        .collect(Collectors.toSet());
  }

  /** Hands a finding on to the chain of recommendations. */
  private void record(Caller caller, CaseAudit audit, AuditFinding it) {
    var found =
        new NewFinding(
            new FindingSource(
                SourceKind.CASE_AUDIT, audit.theme() + ", " + audit.reference(), audit.id()),
            it.isGap() ? FindingKind.GAP : FindingKind.STRENGTH,
            it.repeated() ? Novelty.REPEAT : Novelty.NEW,
            it.words(),
            audit.theme(),
            audit.brief().priority(),
            it.domain());
    if (chain.record(caller, found) instanceof FindingOutcome.Refused(var why)) {
      throw new IllegalStateException("A finding that was checked is refused: " + why);
    }
  }

  /** What is still to be done before it can be closed, in sentences. */
  public List<String> missing(CaseAudit audit) {
    var missing = new ArrayList<String>();
    var open = stillToSend(audit);
    if (!open.isEmpty()) {
      missing.add("These agencies have not sent all their forms: " + String.join("; ", open) + ".");
    }
    if (safety.of(audit).stream().anyMatch(SafetyConcern::isOpen)) {
      missing.add("A safety concern is open. Write down what was done.");
    }
    var ungraded = ungraded(audit);
    if (!ungraded.isEmpty()) {
      missing.add("Judge every domain of: " + String.join(", ", ungraded) + ".");
    }
    if (audits.lines(audit).stream().map(KeyLine::verdict).anyMatch(Objects::isNull)) {
      missing.add("Answer every key line of enquiry.");
    }
    return missing;
  }

  /** Agencies of which a form is not in, by name. */
  private List<String> stillToSend(CaseAudit audit) {
    var names = audits.organisations(audit);
    return forms.of(audit).stream()
        .filter(it -> !it.is(FormState.SENT))
        .map(AgencyForm::organisationId)
        .map(it -> Objects.requireNonNull(names.get(it)).name())
        .distinct()
        .sorted()
        .toList();
  }

  /** References of cases of which a domain is not judged. */
  private List<String> ungraded(CaseAudit audit) {
    var cases = audits.cases(audit);
    var graded =
        panels.all(audit, cases).stream()
            .filter(PanelCase::isGraded)
            .map(it -> it.subject().caseId())
            .toList();
    return cases.stream()
        .filter(it -> !graded.contains(it.caseId()))
        .map(AuditCase::reference)
        .toList();
  }
}
