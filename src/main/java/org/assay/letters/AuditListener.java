package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.assay.assurance.caseaudit.form.FormSentBack;
import org.assay.assurance.caseaudit.form.SafetyRaised;
import org.assay.assurance.caseaudit.setup.AuditClosed;
import org.assay.assurance.caseaudit.setup.AuditFormsDue;
import org.assay.assurance.caseaudit.setup.AuditFormsIn;
import org.assay.assurance.caseaudit.setup.AuditOpened;
import org.assay.assurance.caseaudit.setup.ReauditDue;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Role;

/** Stores a letter to everybody who should know of something in a case audit. */
@Singleton
class AuditListener {
  private final Contacts contacts;
  private final LetterRepository letters;
  private final LetterJob job;
  private final Clock clock;

  AuditListener(Contacts contacts, LetterRepository letters, LetterJob job, Clock clock) {
    this.contacts = contacts;
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  /** To the audit lead, and to all who answer and sign for the agency. */
  @EventListener
  void store(SafetyRaised raised) {
    var people = new HashSet<Long>();
    people.add(raised.leadId());
    contacts
        .of(raised.partnershipId(), raised.organisationId(), Set.of(Role.RESPONDENT, Role.APPROVER))
        .forEach(it -> people.add(it.personId()));
    letters.add(
        raised.partnershipId(),
        people,
        LetterKind.AUDIT_SAFETY,
        raised.concernId(),
        clock.instant());
  }

  @EventListener
  void store(AuditOpened opened) {
    letters.add(
        opened.partnershipId(),
        opened.auditors(),
        LetterKind.AUDIT_OPENED,
        opened.auditId(),
        clock.instant());
  }

  @EventListener
  void store(FormSentBack sent) {
    letters.add(
        sent.partnershipId(),
        sent.auditors(),
        LetterKind.AUDIT_FORM_BACK,
        sent.formId(),
        clock.instant());
  }

  @EventListener
  void store(AuditFormsDue due) {
    letters.add(
        due.partnershipId(),
        due.auditors(),
        LetterKind.AUDIT_FORMS_DUE,
        due.auditId(),
        clock.instant());
  }

  @EventListener
  void store(AuditFormsIn it) {
    letters.add(
        it.partnershipId(), it.readers(), LetterKind.AUDIT_FORMS_IN, it.auditId(), clock.instant());
  }

  @EventListener
  void store(AuditClosed closed) {
    letters.add(
        closed.partnershipId(),
        closed.auditors(),
        LetterKind.AUDIT_CLOSED,
        closed.auditId(),
        clock.instant());
  }

  @EventListener
  void store(ReauditDue due) {
    letters.add(
        due.partnershipId(),
        Set.of(due.leadId()),
        LetterKind.REAUDIT_DUE,
        due.auditId(),
        clock.instant());
  }

  @TransactionalEventListener
  void send(SafetyRaised raised) {
    job.soon();
  }

  @TransactionalEventListener
  void send(FormSentBack sent) {
    job.soon();
  }

  @TransactionalEventListener
  void send(AuditOpened opened) {
    job.soon();
  }

  @TransactionalEventListener
  void send(AuditFormsIn it) {
    job.soon();
  }

  @TransactionalEventListener
  void send(AuditClosed closed) {
    job.soon();
  }
}
