package org.assay.collection.workbook;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.SheetOutcome;
import org.assay.collection.returns.Refusal;
import org.assay.collection.workbook.Merge.Change;
import org.assay.collection.workbook.Merge.Outcome;
import org.assay.collection.workbook.Uploads.Review;
import org.assay.collection.workbook.WorkbookOwner.SaveResult;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;

/** Saves what a workbook changes, once every conflict in it is decided: all of it, or nothing. */
@Singleton
class ApplyUpload {
  private final Uploads uploads;
  private final UploadRepository rows;

  ApplyUpload(Uploads uploads, UploadRepository rows) {
    this.uploads = uploads;
    this.rows = rows;
  }

  sealed interface Taken {
    /**
     * @param kept as online, by decision or because the workbook left them alone
     * @param agreed both said the same already
     */
    record In(int taken, int kept, int agreed) implements Taken {}

    /** Nothing was saved: these conflicts are open, or have changed since they were looked at. */
    record Undecided(Review review, List<String> questions) implements Taken {}

    record Invalid(Review review, List<Finding> findings) implements Taken {}

    record Closed(Refusal why) implements Taken {}

    /** Nothing waits: it was taken in, dropped or replaced, or has expired. */
    record Gone() implements Taken {}
  }

  @Transactional
  Taken takeIn(WorkbookOwner owner, Caller caller, long id, UploadDecisions decisions) {
    var waiting =
        uploads
            .waiting(owner, caller, id)
            .filter(it -> it.upload().mark().equals(decisions.mark()));
    if (waiting.isEmpty()) return new Taken.Gone();
    var review = waiting.get();
    var open = open(review.merge(), decisions);
    if (!open.isEmpty()) return new Taken.Undecided(review, open);
    var changes = changes(review.merge(), decisions);
    return switch (owner.save(caller, id, changes)) {
      case SaveResult.Saved _ -> in(caller, review, changes.size());
      case SaveResult.Invalid(var findings) -> new Taken.Invalid(review, findings);
      case SaveResult.Stale(var conflicts) ->
          new Taken.Undecided(
              uploads.waiting(owner, caller, id).orElse(review),
              conflicts.stream().map(SheetOutcome.Conflict::question).toList());
      case SaveResult.Closed(var why) -> new Taken.Closed(why);
      case SaveResult.NotFound _ -> new Taken.Gone();
    };
  }

  private Taken in(Caller caller, Review review, int taken) {
    rows.remove(caller, review.view().place());
    var merge = review.merge();
    int agreed = merge.count(Outcome.AGREED);
    return new Taken.In(taken, merge.kept() + merge.changes().size() - taken - agreed, agreed);
  }

  private static List<String> open(Merge merge, UploadDecisions decisions) {
    return merge.with(Outcome.ASK).stream()
        .filter(
            change ->
                !decisions.choices().containsKey(change.question().key())
                    || decisions.seen().getOrDefault(change.question().key(), -1)
                        != change.version())
        .map(change -> change.question().key())
        .toList();
  }

  private static List<AnswerChange> changes(Merge merge, UploadDecisions decisions) {
    return changes(merge, decisions, false);
  }

  /** What would be saved if every conflict that is still open went the workbook's way. */
  static List<AnswerChange> wanted(Merge merge, UploadDecisions decisions) {
    return changes(merge, decisions, true);
  }

  private static List<AnswerChange> changes(Merge merge, UploadDecisions decisions, boolean open) {
    var changes = new ArrayList<AnswerChange>();
    for (var change : merge.changes()) {
      var key = change.question().key();
      boolean take =
          switch (change.outcome()) {
            case TAKE -> true;
            case ASK -> decisions.choices().getOrDefault(key, open);
            case AGREED -> false;
          };
      if (take) changes.add(change(change, decisions.confirmed().getOrDefault(key, Map.of())));
    }
    return changes;
  }

  private static AnswerChange change(Change it, Map<String, String> confirmed) {
    return new AnswerChange(it.question().key(), it.version(), it.mine(), confirmed);
  }
}
