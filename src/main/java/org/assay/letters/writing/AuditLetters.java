package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.caseaudit.form.FormState;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.SafetyConcern;
import org.assay.assurance.caseaudit.form.SafetyConcerns;
import org.assay.assurance.caseaudit.form.SentBacks;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/** What letters about case audits say: that there is something to do, and never about whom. */
@Singleton
class AuditLetters implements LetterSource {
  private final CaseAudits audits;
  private final SafetyConcerns concerns;
  private final Forms forms;
  private final SentBacks sentBacks;

  AuditLetters(CaseAudits audits, SafetyConcerns concerns, Forms forms, SentBacks sentBacks) {
    this.audits = audits;
    this.concerns = concerns;
    this.forms = forms;
    this.sentBacks = sentBacks;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.AUDIT_SAFETY, this::safety,
        LetterKind.AUDIT_OPENED, this::opened,
        LetterKind.AUDIT_FORMS_DUE, this::formsDue,
        LetterKind.AUDIT_FORM_BACK, this::sentBack,
        LetterKind.AUDIT_FORMS_IN, this::formsIn,
        LetterKind.AUDIT_CLOSED, this::closed,
        LetterKind.REAUDIT_DUE, this::reaudit);
  }

  /** Nothing to say once it is written down what was done. */
  private Optional<LetterContent> safety(QueuedLetter row, Caller caller) {
    return concerns
        .find(caller, row.subjectId())
        .filter(SafetyConcern::isOpen)
        .flatMap(
            it ->
                audits
                    .find(caller, it.auditId())
                    .map(
                        audit ->
                            new LetterContent(
                                "Act now: a child in a case audit may be unsafe",
                                List.of(
                                    "A case auditor has found something in a record that means a"
                                        + " child may be unsafe today. It came up in the audit “"
                                        + audit.theme()
                                        + "” ("
                                        + audit.reference()
                                        + ").",
                                    "Make sure that the allocated manager knows, and that"
                                        + " somebody acts now. Then write down what was done. The"
                                        + " concern stays open until somebody does."),
                                "Read it and write down what was done",
                                "/audit-safety/" + it.concernId(),
                                null)));
  }

  private Optional<LetterContent> opened(QueuedLetter row, Caller caller) {
    return audits
        .find(caller, row.subjectId())
        .filter(it -> it.is(AuditState.OPEN))
        .map(
            it ->
                new LetterContent(
                    "You are asked for a case audit: " + it.theme(),
                    List.of(
                        "You are a case auditor of your agency in the audit “"
                            + it.theme()
                            + "”. There is a form for each case that your agency may know. The"
                            + " audit lead tells you outside Assay which children they are.",
                        "The forms are due on "
                            + England.date(it.timetable().formsDue())
                            + ". Write no name, initials or date of birth anywhere."),
                    "Open your forms",
                    "/audits/" + it.id(),
                    null));
  }

  /** Nothing to say once all forms of the agency are sent. */
  private Optional<LetterContent> formsDue(QueuedLetter row, Caller caller) {
    return audits
        .find(caller, row.subjectId())
        .filter(it -> it.is(AuditState.OPEN))
        .flatMap(
            it -> {
              var own = owing(caller, it);
              return own == 0 ? Optional.empty() : Optional.of(formsDue(row, it, own));
            });
  }

  private long owing(Caller caller, CaseAudit audit) {
    return forms.of(audit).stream()
        .filter(it -> !it.is(FormState.SENT) && caller.speaksFor(it.organisationId()))
        .count();
  }

  private static LetterContent formsDue(QueuedLetter row, CaseAudit it, long own) {
    var due = it.timetable().formsDue();
    var late = England.day(row.writtenAt()).isAfter(due);
    return new LetterContent(
        (late ? "Late: " : "Due soon: ") + "your forms for a case audit, " + it.theme(),
        List.of(
            "%s still to be sent for the audit “%s”. %s %s."
                .formatted(
                    own == 1 ? "1 form of your agency is" : own + " forms of your agency are",
                    it.theme(),
                    own == 1
                        ? late ? "It was due on" : "It is due on"
                        : late ? "They were due on" : "They are due on",
                    England.date(due)),
            "The panel cannot read a case until every agency has sent its form. If something is"
                + " stopping you, tell the audit lead."),
        "Open your forms",
        "/audits/" + it.id(),
        null);
  }

  /** Nothing to say once a form was sent back, or the audit is closed. */
  private Optional<LetterContent> formsIn(QueuedLetter row, Caller caller) {
    return audits
        .find(caller, row.subjectId())
        .filter(it -> it.is(AuditState.OPEN))
        .filter(it -> forms.of(it).stream().allMatch(one -> one.is(FormState.SENT)))
        .map(
            it ->
                new LetterContent(
                    "All forms are in: " + it.theme(),
                    List.of(
                        "Every agency has sent its forms for the audit “"
                            + it.theme()
                            + "” ("
                            + it.reference()
                            + "). You can now read them side by side.",
                        "The panel meets on "
                            + England.date(it.timetable().panelOn())
                            + ". Please read the cases before then."),
                    "Open the audit",
                    "/audits/" + it.id(),
                    null));
  }

  private Optional<LetterContent> closed(QueuedLetter row, Caller caller) {
    return audits
        .find(caller, row.subjectId())
        .filter(it -> it.is(AuditState.CLOSED))
        .map(
            it ->
                new LetterContent(
                    "Results of a case audit: " + it.theme(),
                    List.of(
                        "The audit “"
                            + it.theme()
                            + "” is closed. Thank you for your agency’s part in it.",
                        "You can read the feedback to your agency, the figures, and a briefing of"
                            + " one page to use with your team."),
                    "Read the results",
                    "/audits/" + it.id(),
                    null));
  }

  /** Nothing to say once it is sent again. The reason is told, which names no child. */
  private Optional<LetterContent> sentBack(QueuedLetter row, Caller caller) {
    return forms
        .mine(caller, row.subjectId())
        .filter(it -> !it.form().is(FormState.SENT))
        .flatMap(
            it ->
                sentBacks
                    .last(it.form())
                    .map(
                        last ->
                            new LetterContent(
                                "Please change your form for a case audit: " + it.audit().theme(),
                                List.of(
                                    "The audit lead has sent your agency’s form for case "
                                        + it.subject().reference()
                                        + " back to you. What to change: “"
                                        + last.reason()
                                        + "”",
                                    "Change it and send it again. The panel cannot read the forms"
                                        + " of this case until you do."),
                                "Open the form",
                                "/audit-forms/" + it.form().id(),
                                null)));
  }

  private Optional<LetterContent> reaudit(QueuedLetter row, Caller caller) {
    return audits
        .find(caller, row.subjectId())
        .map(
            it ->
                new LetterContent(
                    "Time to audit again: " + it.theme(),
                    List.of(
                        "The audit “"
                            + it.theme()
                            + "” ("
                            + it.reference()
                            + ") was to be repeated this month, to see whether practice has"
                            + " improved.",
                        "Set up the next audit and say that it repeats this one. Its report then"
                            + " shows what has changed."),
                    "Open the audit",
                    "/audits/" + it.id(),
                    null));
  }
}
