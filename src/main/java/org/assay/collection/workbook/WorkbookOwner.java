package org.assay.collection.workbook;

import java.util.List;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.GuardPolicy;
import org.assay.collection.answersheet.SheetOutcome.Conflict;
import org.assay.collection.returns.Refusal;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.problem.ProblemException;

/** Whose answers a workbook holds: who may take it out, and what becomes of what comes back. */
public interface WorkbookOwner {
  /** The caller's own, with every question; empty for anybody else. */
  Optional<WorkbookSheet> own(Caller caller, long id);

  /** Why no answers are taken now; empty while they are. */
  Optional<Refusal> refusal(Caller caller, long id);

  /** Saves all of it, or nothing. */
  SaveResult save(Caller caller, long id, List<AnswerChange> changes);

  /** What is not right yet about the answers as a whole. */
  List<Finding> check(Answering answering);

  /** What may be done about text that looks as if it identified a child. */
  GuardPolicy guard();

  /** What the access log calls a workbook that was taken out. */
  String logged();

  /** What somebody is told who asks for what is not theirs. */
  ProblemException notFound();

  /** What became of answers that were to be saved. */
  sealed interface SaveResult {
    record Saved() implements SaveResult {}

    record Invalid(List<Finding> findings) implements SaveResult {}

    /** Somebody else changed these answers in the meantime. */
    record Stale(List<Conflict> conflicts) implements SaveResult {}

    record Closed(Refusal why) implements SaveResult {}

    record NotFound() implements SaveResult {}
  }
}
