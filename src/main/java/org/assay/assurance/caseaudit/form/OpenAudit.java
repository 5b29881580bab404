package org.assay.assurance.caseaudit.form;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditOpened;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.AuditReadiness;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.collection.answersheet.Sheets;
import org.assay.people.identity.Caller;

/** Asks the agencies of an audit: each gets a form for each case that it may know. */
@Singleton
public class OpenAudit {
  private final CaseAudits audits;
  private final KeepAudit keep;
  private final FormRepository forms;
  private final Sheets sheets;
  private final ApplicationEventPublisher<AuditOpened> events;

  OpenAudit(
      CaseAudits audits,
      KeepAudit keep,
      FormRepository forms,
      Sheets sheets,
      ApplicationEventPublisher<AuditOpened> events) {
    this.audits = audits;
    this.keep = keep;
    this.forms = forms;
    this.sheets = sheets;
    this.events = events;
  }

  /** What is missing before it can be opened; empty when it is open now. */
  @Transactional
  public List<String> open(Caller caller, CaseAudit seen) {
    var audit = keep.lock(seen).orElseThrow();
    if (!audit.is(AuditState.PLANNED)) return List.of();
    var missing = AuditReadiness.missing(audit, audits);
    if (!missing.isEmpty()) return missing;
    forms.add(fresh(audit));
    keep.move(audit, AuditState.OPEN);
    var auditors =
        audits.people(audit).stream()
            .filter(it -> it.organisationId() != null)
            .map(AuditPerson::personId)
            .collect(Collectors.toSet());
    events.publishEvent(new AuditOpened(caller.partnershipId(), audit.id(), auditors));
    return List.of();
  }

  private List<AgencyForm> fresh(CaseAudit audit) {
    var asked = audits.agenciesByCase(audit);
    var count = asked.values().stream().mapToInt(List::size).sum();
    var opened = sheets.open(audit.partnershipId(), count).iterator();
    var all = new ArrayList<AgencyForm>();
    for (var it : audits.cases(audit)) {
      for (long agency : asked.getOrDefault(it.caseId(), List.of())) {
        all.add(
            new AgencyForm(
                0,
                audit.partnershipId(),
                audit.id(),
                it.caseId(),
                agency,
                opened.next(),
                FormState.OPEN,
                null,
                null));
      }
    }
    return all;
  }
}
