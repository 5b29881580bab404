package org.assay.collection.workbook;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.GuardPolicy;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.submission.SubmissionCheck;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.problem.ProblemException;

/** A return's answers in a workbook: its own organisation's, as a draft and whole. */
@Singleton
class ReturnWorkbook implements WorkbookOwner {
  private final Returns returns;
  private final SaveAnswers saveAnswers;
  private final SubmissionCheck check;
  private final Clock clock;

  ReturnWorkbook(Returns returns, SaveAnswers saveAnswers, SubmissionCheck check, Clock clock) {
    this.returns = returns;
    this.saveAnswers = saveAnswers;
    this.check = check;
    this.clock = clock;
  }

  @Override
  public Optional<WorkbookSheet> own(Caller caller, long id) {
    return view(caller, id).map(ReturnWorkbook::of);
  }

  private Optional<ReturnView> view(Caller caller, long id) {
    return returns
        .read(caller, id)
        .filter(view -> view.submission() == null && view.answering().whole())
        .filter(view -> caller.mayAnswer())
        .filter(view -> caller.speaksFor(view.agencyReturn().organisationId()));
  }

  static WorkbookSheet of(ReturnView view) {
    var asking = view.asking();
    var agencyReturn = view.agencyReturn();
    var saved = new HashMap<String, WorkbookSheet.Saved>();
    view.saved()
        .forEach(
            (key, it) -> saved.put(key, new WorkbookSheet.Saved(it.version(), it.by(), it.at())));
    return new WorkbookSheet(
        new WorkbookSheet.Place(
            WorkbookSheet.Kind.RETURN,
            agencyReturn.id(),
            agencyReturn.partnershipId(),
            asking.organisation().id(),
            asking.cycle().id()),
        new WorkbookSheet.Labels(
            asking.organisation().name(),
            "Cycle",
            asking.cycle().title(),
            "return",
            "standard",
            "/returns/" + agencyReturn.id(),
            "All standards",
            "/returns"),
        agencyReturn.sheet(),
        asking.questions(),
        view.answering(),
        saved);
  }

  @Override
  public Optional<Refusal> refusal(Caller caller, long id) {
    return view(caller, id)
        .flatMap(it -> it.agencyReturn().refuses(Event.ANSWER, it.asking().phase(clock.instant())));
  }

  @Override
  public SaveResult save(Caller caller, long id, List<AnswerChange> changes) {
    return switch (saveAnswers.save(caller, id, Draft.of(changes), HiddenAnswerPolicy.KEEP)) {
      case SaveOutcome.Saved _ -> new SaveResult.Saved();
      case SaveOutcome.Invalid(var findings) -> new SaveResult.Invalid(findings);
      case SaveOutcome.Stale(var conflicts) -> new SaveResult.Stale(conflicts);
      case SaveOutcome.Closed(var why) -> new SaveResult.Closed(why);
      case SaveOutcome.NotFound _ -> new SaveResult.NotFound();
    };
  }

  @Override
  public List<Finding> check(Answering answering) {
    return check.of(answering);
  }

  @Override
  public GuardPolicy guard() {
    return GuardPolicy.CONFIRMABLE;
  }

  @Override
  public String logged() {
    return "workbook";
  }

  @Override
  public ProblemException notFound() {
    return ReturnProblems.notFound();
  }
}
