package org.assay.assurance.caseaudit.form;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditFormsIn;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.AnswerChangeSet;
import org.assay.collection.answersheet.GuardPolicy;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.answersheet.SaveSheet;
import org.assay.collection.answersheet.SheetOutcome;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Question;
import org.assay.evidence.FormFiles;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Saves answers of an agency's form, and sends it. */
@Singleton
public class AnswerForm {
  static final FormOutcome.Refused STOPPED =
      new FormOutcome.Refused(
          "audit/form-stopped",
          "This form is stopped, since it says that the child may be unsafe. Say what you told the"
              + " allocated manager. The form goes on once it is written down what was done.");
  static final FormOutcome.Refused SENT =
      new FormOutcome.Refused(
          "audit/form-sent", "This form has been sent, so its answers cannot change.");
  static final FormOutcome.Refused CLOSED =
      new FormOutcome.Refused("audit/closed", "The audit is closed and takes no more answers.");

  private final Forms forms;
  private final FormRepository rows;
  private final SaveSheet save;
  private final Sheets sheets;
  private final SafetyConcerns safety;
  private final FormFiles files;
  private final CaseAudits audits;
  private final ApplicationEventPublisher<AuditFormsIn> events;
  private final Clock clock;

  AnswerForm(
      Forms forms,
      FormRepository rows,
      SaveSheet save,
      Sheets sheets,
      SafetyConcerns safety,
      FormFiles files,
      CaseAudits audits,
      ApplicationEventPublisher<AuditFormsIn> events,
      Clock clock) {
    this.forms = forms;
    this.rows = rows;
    this.save = save;
    this.sheets = sheets;
    this.safety = safety;
    this.files = files;
    this.audits = audits;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Saves all that was sent, or none. Nothing that looks as if it identified a child is kept, and
   * nobody can confirm that it does not.
   */
  @Transactional
  public FormOutcome save(Caller caller, long id, PostedAnswers posted) {
    var changes =
        posted.answers().stream()
            .map(it -> new AnswerChange(it.question(), it.version(), it.answer()))
            .toList();
    return save(caller, id, changes, posted.findings());
  }

  /** The same of answers that did not come from a page. */
  @Transactional
  public FormOutcome save(Caller caller, long id, List<AnswerChange> changes) {
    return save(caller, id, changes, List.of());
  }

  /**
   * @param read what was found wrong while the answers were read
   */
  @Transactional
  public FormOutcome save(Caller caller, long id, List<AnswerChange> changes, List<Finding> read) {
    if (rows.lock(caller.partnershipId(), id).isEmpty()) return new FormOutcome.NotFound();
    var found = forms.mine(caller, id).orElse(null);
    if (found == null) return new FormOutcome.NotFound();
    var refused = refusal(found, changes);
    if (refused != null) return refused;
    var request = request(caller, id, changes);
    if (read.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
      var findings = new ArrayList<>(read);
      findings.addAll(save.heldBack(found.sheet(), found.questions(), request));
      return new FormOutcome.Invalid(List.copyOf(findings));
    }
    return switch (save.save(found.sheet(), found.questions(), request)) {
      case SheetOutcome.Kept(var sheet, var kept) -> saved(caller, found, kept);
      case SheetOutcome.Invalid(var findings) -> new FormOutcome.Invalid(findings);
      case SheetOutcome.Stale(var conflicts) -> new FormOutcome.Stale(conflicts);
    };
  }

  private SaveSheet.Request request(Caller caller, long id, List<AnswerChange> changes) {
    return new SaveSheet.Request(
        caller.personId(),
        clock.instant(),
        Sheets.ANSWERED,
        changes,
        HiddenAnswerPolicy.KEEP,
        ids -> files.foreign(caller.partnershipId(), id, ids),
        GuardPolicy.REMOVE_ONLY);
  }

  /** Why the form as a whole takes no change now; empty while it does. */
  public static Optional<FormOutcome.Refused> closed(OpenForm found) {
    if (!found.audit().is(AuditState.OPEN)) return Optional.of(CLOSED);
    return switch (found.form().state()) {
      case SENT -> Optional.of(SENT);
      case STOPPED -> Optional.of(STOPPED);
      case OPEN -> Optional.empty();
    };
  }

  private static FormOutcome.@Nullable Refused refusal(OpenForm found, List<AnswerChange> changes) {
    if (!found.audit().is(AuditState.OPEN)) return CLOSED;
    if (found.form().is(FormState.SENT)) return SENT;
    // What is sent again as it stands is no change: a page posts every answer that it shows.
    var others =
        changes.stream()
            .filter(it -> !it.question().equals(FormKeys.TOLD))
            .anyMatch(it -> !it.answer().equals(found.stored(it.question()).answer()));
    return found.form().is(FormState.STOPPED) && others ? STOPPED : null;
  }

  private FormOutcome saved(Caller caller, OpenForm found, AnswerChangeSet kept) {
    var raised =
        found.form().is(FormState.OPEN)
            && !isUnsafe(found.stored(FormKeys.UNSAFE).answer())
            && kept.changes().stream()
                .anyMatch(it -> it.question().equals(FormKeys.UNSAFE) && isUnsafe(it.answer()));
    if (raised) safety.raise(caller, found.audit(), found.form());
    return new FormOutcome.Saved(kept.versions(), clock.instant(), raised);
  }

  private static boolean isUnsafe(Answer answer) {
    return answer.value() instanceof Value.Flag(var yes) && yes;
  }

  /** What is still to be done before the form can be sent. */
  public List<Finding> open(OpenForm found) {
    var answering = found.answering().on(England.day(clock.instant()));
    var findings = new ArrayList<Finding>();
    AnswerCheck.submission(answering).stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .forEach(findings::add);
    FormKeys.grades(found.edition()).stream()
        .filter(it -> lacksAnalysis(found, it))
        .filter(
            it ->
                findings.stream()
                    .noneMatch(
                        f -> it.key().equals(f.question()) && f.code().equals("answer/comment")))
        .map(it -> noAnalysis(found, it))
        .forEach(findings::add);
    return findings;
  }

  /** A grade alone tells the panel nothing. */
  private static boolean lacksAnalysis(OpenForm found, Question grade) {
    return found.answering().state(grade.key()) == AnswerState.ANSWERED
        && found.answering().answer(grade.key()).comment() == null;
  }

  private static Finding noAnalysis(OpenForm found, Question grade) {
    return new Finding(
        "answer/comment",
        "/answers/" + grade.key() + "/comment",
        grade.key(),
        Objects.requireNonNull(found.edition().sectionOf(grade.key())).key(),
        Severity.ERROR,
        "Write what in the record shows this grade, as your comment.",
        Map.of());
  }

  /** Sends the form to the panel. Then it cannot change any more. */
  @Transactional
  public FormOutcome send(Caller caller, long id) {
    var locked = rows.lock(caller.partnershipId(), id);
    var found = forms.mine(caller, id).orElse(null);
    if (locked.isEmpty() || found == null) return new FormOutcome.NotFound();
    var closed = closed(found);
    if (closed.isPresent()) return closed.get();
    var open = open(found);
    if (!open.isEmpty()) return new FormOutcome.Invalid(open);
    sheets.add(found.sheet(), caller.personId(), clock.instant(), "sent", "{}");
    rows.sent(found.form(), caller.personId(), clock.instant());
    if (forms.of(found.audit()).stream().allMatch(it -> it.is(FormState.SENT))) {
      events.publishEvent(allIn(found.audit()));
    }
    return new FormOutcome.Sent();
  }

  private AuditFormsIn allIn(CaseAudit audit) {
    var readers =
        audits.people(audit).stream()
            .filter(it -> it.organisationId() == null)
            .map(AuditPerson::personId)
            .collect(Collectors.toCollection(HashSet::new));
    readers.add(audit.standing().leadId());
    return new AuditFormsIn(audit.partnershipId(), audit.id(), readers);
  }
}
