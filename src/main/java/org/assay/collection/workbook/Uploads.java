package org.assay.collection.workbook;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.AnswerChangeSet;
import org.assay.collection.answersheet.GuardPolicy;
import org.assay.collection.answersheet.PastAnswers;
import org.assay.collection.returns.Refusal;
import org.assay.collection.workbook.sheet.FormWorkbookWriter;
import org.assay.collection.workbook.sheet.Manifest;
import org.assay.collection.workbook.sheet.ReadWorkbook;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.collection.workbook.sheet.WorkbookReader;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.collection.workbook.xlsx.Rejection;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;

/** Gives workbooks out and understands those that come back; saves no answer. */
@Singleton
class Uploads {
  private final PastAnswers past;
  private final UploadRepository uploads;
  private final Clock clock;

  Uploads(PastAnswers past, UploadRepository uploads, Clock clock) {
    this.past = past;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** A workbook to take out, or why there is none. */
  sealed interface TakenOut {
    record File(byte[] bytes, String name) implements TakenOut {}

    record Closed(Refusal why) implements TakenOut {}

    record NotFound() implements TakenOut {}
  }

  /** What became of a workbook that was sent. */
  sealed interface Received {
    /** With what is wrong in cells that are left out, if anything is. */
    record Waiting(Review review) implements Received {}

    record Rejected(Rejection why) implements Received {}

    /** Nothing in it could be offered. */
    record Faulty(List<WorkbookFault> faults) implements Received {}

    /** It changes nothing. */
    record Same() implements Received {}

    record Closed(Refusal why) implements Received {}

    record NotFound() implements Received {}
  }

  /** A workbook that waits, beside what stands online now. */
  record Review(WorkbookSheet view, UploadRow upload, Merge merge) {}

  TakenOut takeOut(WorkbookOwner owner, Caller caller, long id) {
    var view = owner.own(caller, id);
    if (view.isEmpty()) return new TakenOut.NotFound();
    var refusal = owner.refusal(caller, id);
    if (refusal.isPresent()) return new TakenOut.Closed(refusal.get());
    var manifest = Manifest.of(view.get(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return new TakenOut.File(FormWorkbookWriter.write(view.get(), manifest), name(view.get()));
  }

  @Transactional
  Received receive(WorkbookOwner owner, Caller caller, long id, byte[] file) {
    var own = owner.own(caller, id);
    if (own.isEmpty()) return new Received.NotFound();
    var view = own.get();
    var refusal = owner.refusal(caller, id);
    if (refusal.isPresent()) return new Received.Closed(refusal.get());
    var read =
        WorkbookReader.read(
            view,
            file,
            versions -> past.at(view.sheet(), view.edition(), versions),
            changed -> neverKept(owner, view, changed));
    return switch (read) {
      case ReadWorkbook.Refused(var why) -> new Received.Rejected(why);
      case ReadWorkbook.Faulty(var faults) -> new Received.Faulty(faults);
      case ReadWorkbook.Fine fine ->
          fine.changed().isEmpty() ? new Received.Same() : waiting(caller, view, fine);
    };
  }

  /** Where nobody may confirm that a text identifies no child, it does not even wait. */
  private List<Finding> neverKept(
      WorkbookOwner owner, WorkbookSheet view, Map<String, Answer> changed) {
    if (owner.guard() == GuardPolicy.CONFIRMABLE) return List.of();
    var changes =
        changed.entrySet().stream()
            .map(it -> new AnswerChange(it.getKey(), view.version(it.getKey()), it.getValue()))
            .toList();
    var stored = new HashMap<String, AnswerChangeSet.Stored>();
    changed
        .keySet()
        .forEach(
            key ->
                stored.put(
                    key,
                    new AnswerChangeSet.Stored(view.answering().answer(key), view.version(key))));
    return new AnswerChangeSet(view.questions(), changes, stored)
        .heldBack(clock.instant(), owner.guard());
  }

  private Received waiting(Caller caller, WorkbookSheet view, ReadWorkbook.Fine fine) {
    var row =
        new UploadRow(
            fine.manifest().taken(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            fine.manifest().entries(),
            fine.base(),
            fine.changed(),
            fine.faults());
    uploads.put(caller, view.place(), row);
    return new Received.Waiting(review(view, row));
  }

  /** What may identify a child in answers that the decisions, so far, would save. */
  List<Finding> heldBack(WorkbookOwner owner, Review review, UploadDecisions decisions) {
    var changes = ApplyUpload.wanted(review.merge(), decisions);
    var stored = new HashMap<String, AnswerChangeSet.Stored>();
    review
        .merge()
        .changes()
        .forEach(
            it ->
                stored.put(
                    it.question().key(), new AnswerChangeSet.Stored(it.theirs(), it.version())));
    return new AnswerChangeSet(review.view().questions(), changes, stored)
        .heldBack(clock.instant(), owner.guard());
  }

  /** What waits for the caller's decision; empty once it was taken in, dropped or has expired. */
  Optional<Review> waiting(WorkbookOwner owner, Caller caller, long id) {
    return owner
        .own(caller, id)
        .flatMap(
            view ->
                uploads
                    .find(caller, view.place(), view.edition(), clock.instant())
                    .map(row -> review(view, row)));
  }

  void drop(WorkbookOwner owner, Caller caller, long id) {
    owner.own(caller, id).ifPresent(view -> uploads.remove(caller, view.place()));
  }

  private static Review review(WorkbookSheet view, UploadRow row) {
    return new Review(view, row, Merge.of(view, row.entries(), row.base(), row.mine()));
  }

  private static String name(WorkbookSheet view) {
    return Download.fileName(view.labels().organisation() + " " + view.labels().title()) + ".xlsx";
  }
}
