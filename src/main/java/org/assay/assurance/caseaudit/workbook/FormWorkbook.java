package org.assay.assurance.caseaudit.workbook;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.AnswerForm;
import org.assay.assurance.caseaudit.form.FormOutcome;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.AnswerRecord;
import org.assay.collection.answersheet.GuardPolicy;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.returns.Refusal;
import org.assay.collection.workbook.WorkbookOwner;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.platform.problem.ProblemException;

/**
 * The answers of an agency's form in a workbook, for its case auditors. What the guard finds in it
 * is refused before anything waits: here nobody may confirm that a text identifies no child.
 */
@Singleton
class FormWorkbook implements WorkbookOwner {
  private final Forms forms;
  private final AnswerForm answers;
  private final Sheets sheets;
  private final People people;

  FormWorkbook(Forms forms, AnswerForm answers, Sheets sheets, People people) {
    this.forms = forms;
    this.answers = answers;
    this.sheets = sheets;
    this.people = people;
  }

  @Override
  public Optional<WorkbookSheet> own(Caller caller, long id) {
    return forms.mine(caller, id).map(this::sheet);
  }

  private WorkbookSheet sheet(OpenForm it) {
    return new WorkbookSheet(
        new WorkbookSheet.Place(
            WorkbookSheet.Kind.AUDIT_FORM,
            it.form().id(),
            it.form().partnershipId(),
            it.organisation().id(),
            it.audit().id()),
        new WorkbookSheet.Labels(
            it.organisation().name(),
            "Case",
            "Case " + it.subject().reference(),
            "form",
            "part of the form",
            "/audit-forms/" + it.form().id(),
            "All parts of the form",
            "/audits"),
        it.sheet(),
        it.questions(),
        it.answering(),
        saved(sheets.answers(it.sheet())));
  }

  private Map<String, WorkbookSheet.Saved> saved(Map<String, AnswerRecord> rows) {
    var names =
        people.names(
            rows.values().stream().map(AnswerRecord::updatedBy).collect(Collectors.toSet()));
    var saved = new HashMap<String, WorkbookSheet.Saved>();
    rows.forEach(
        (key, row) ->
            saved.put(
                key,
                new WorkbookSheet.Saved(
                    row.version(), names.getOrDefault(row.updatedBy(), ""), row.updatedAt())));
    return saved;
  }

  @Override
  public Optional<Refusal> refusal(Caller caller, long id) {
    return forms.mine(caller, id).flatMap(AnswerForm::closed).map(FormWorkbook::refusal);
  }

  private static Refusal refusal(FormOutcome.Refused why) {
    return new Refusal(why.code(), why.why());
  }

  @Override
  public SaveResult save(Caller caller, long id, List<AnswerChange> changes) {
    return switch (answers.save(caller, id, changes)) {
      case FormOutcome.Saved _ -> new SaveResult.Saved();
      case FormOutcome.Invalid(var findings) -> new SaveResult.Invalid(findings);
      case FormOutcome.Stale(var conflicts) -> new SaveResult.Stale(conflicts);
      case FormOutcome.Refused why -> new SaveResult.Closed(refusal(why));
      case FormOutcome.Sent _, FormOutcome.NotFound _ -> new SaveResult.NotFound();
    };
  }

  @Override
  public List<Finding> check(Answering answering) {
    return AnswerCheck.submission(answering);
  }

  @Override
  public GuardPolicy guard() {
    return GuardPolicy.REMOVE_ONLY;
  }

  @Override
  public String logged() {
    return "audit-form-workbook";
  }

  @Override
  public ProblemException notFound() {
    return ProblemException.notFound("audit/form-unknown");
  }
}
