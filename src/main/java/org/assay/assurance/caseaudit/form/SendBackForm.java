package org.assay.assurance.caseaudit.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.collection.answersheet.Sheets;
import org.assay.people.identity.Caller;

/**
 * Sends a form back to its agency, with a reason, until the panel has judged anything of the case.
 * From then until all are in again nobody else reads a form of the case.
 */
@Singleton
public class SendBackForm {
  private static final int LONGEST = 2000;

  private final CaseAudits audits;
  private final KeepAudit keep;
  private final Forms forms;
  private final FormRepository rows;
  private final SentBacks sentBacks;
  private final Sheets sheets;
  private final ApplicationEventPublisher<FormSentBack> events;
  private final NoChild noChild;
  private final Clock clock;

  SendBackForm(
      CaseAudits audits,
      KeepAudit keep,
      Forms forms,
      FormRepository rows,
      SentBacks sentBacks,
      Sheets sheets,
      ApplicationEventPublisher<FormSentBack> events,
      NoChild noChild,
      Clock clock) {
    this.audits = audits;
    this.keep = keep;
    this.forms = forms;
    this.rows = rows;
    this.sentBacks = sentBacks;
    this.sheets = sheets;
    this.events = events;
    this.noChild = noChild;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record SentBackNow() implements Outcome {}

    record Invalid(String why) implements Outcome {}

    /** The form was not sent, the panel has begun to judge the case, or the audit is closed. */
    record TooLate(String why) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /** Of an audit that the caller leads. */
  public Optional<AgencyForm> find(Caller caller, CaseAudit audit, long id) {
    return AuditAccess.leads(caller)
        ? forms.of(audit).stream().filter(it -> it.id() == id).findFirst()
        : Optional.empty();
  }

  /** Why it cannot be sent back now; empty while it can. */
  public Optional<String> tooLate(CaseAudit audit, AgencyForm form) {
    if (!audit.is(AuditState.OPEN)) return Optional.of("The audit is closed.");
    if (!form.is(FormState.SENT)) {
      return Optional.of("The agency has not sent this form, so it can change it already.");
    }
    return rows.isJudged(form)
        ? Optional.of("The panel has begun to judge this case, so its forms stay as they are.")
        : Optional.empty();
  }

  @Transactional
  public Outcome sendBack(Caller caller, CaseAudit seen, long id, String reason) {
    var audit = keep.lock(seen).orElseThrow();
    var locked = rows.lock(caller.partnershipId(), id);
    var form = find(caller, audit, id);
    if (locked.isEmpty() || form.isEmpty()) return new Outcome.NotFound();
    var late = tooLate(audit, form.get());
    if (late.isPresent()) return new Outcome.TooLate(late.get());
    var fault = fault(reason);
    if (fault.isPresent()) return new Outcome.Invalid(fault.get());
    store(caller, audit, form.get(), reason);
    return new Outcome.SentBackNow();
  }

  private Optional<String> fault(String reason) {
    if (reason.isEmpty()) return Optional.of("Enter what the agency should change");
    return reason.length() > LONGEST
        ? Optional.of("Shorten this to %,d characters or fewer".formatted(LONGEST))
        : noChild.fault(reason);
  }

  private void store(Caller caller, CaseAudit audit, AgencyForm form, String reason) {
    var now = clock.instant();
    var sheet = sheets.find(form.partnershipId(), form.sheetId()).orElseThrow();
    var said = JsonNodeFactory.instance.objectNode().put("reason", reason).toString();
    sheets.add(sheet, caller.personId(), now, "sent-back", said);
    sentBacks.add(
        new SentBack(null, form.partnershipId(), form.id(), caller.personId(), now, reason));
    rows.reopened(form);
    var auditors =
        audits.people(audit).stream()
            .filter(it -> Objects.equals(it.organisationId(), form.organisationId()))
            .map(AuditPerson::personId)
            .collect(Collectors.toSet());
    events.publishEvent(new FormSentBack(form.partnershipId(), form.id(), auditors));
  }
}
