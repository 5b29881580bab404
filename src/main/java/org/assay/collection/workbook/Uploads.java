package org.assay.collection.workbook;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChangeSet;
import org.assay.collection.answersheet.PastAnswers;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.workbook.xlsx.Rejection;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;

/** Gives workbooks out and understands those that come back; saves no answer. */
@Singleton
class Uploads {
  private final Returns returns;
  private final PastAnswers past;
  private final UploadRepository uploads;
  private final Clock clock;

  Uploads(Returns returns, PastAnswers past, UploadRepository uploads, Clock clock) {
    this.returns = returns;
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
  record Review(ReturnView view, UploadRow upload, Merge merge) {}

  TakenOut takeOut(Caller caller, long id) {
    var view = own(caller, id);
    if (view.isEmpty()) return new TakenOut.NotFound();
    var refusal = refusal(view.get());
    if (refusal.isPresent()) return new TakenOut.Closed(refusal.get());
    var manifest = Manifest.of(view.get(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return new TakenOut.File(FormWorkbookWriter.write(view.get(), manifest), name(view.get()));
  }

  @Transactional
  Received receive(Caller caller, long id, byte[] file) {
    var own = own(caller, id);
    if (own.isEmpty()) return new Received.NotFound();
    var view = own.get();
    var refusal = refusal(view);
    if (refusal.isPresent()) return new Received.Closed(refusal.get());
    return switch (WorkbookReader.read(
        view, file, versions -> past.at(view.head().sheet(), view.asking().edition(), versions))) {
      case ReadWorkbook.Refused(var why) -> new Received.Rejected(why);
      case ReadWorkbook.Faulty(var faults) -> new Received.Faulty(faults);
      case ReadWorkbook.Fine fine ->
          fine.changed().isEmpty() ? new Received.Same() : waiting(caller, view, fine);
    };
  }

  private Received waiting(Caller caller, ReturnView view, ReadWorkbook.Fine fine) {
    var row =
        new UploadRow(
            fine.manifest().taken(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            fine.manifest().entries(),
            fine.base(),
            fine.changed(),
            fine.faults());
    uploads.put(caller, view.head(), row);
    return new Received.Waiting(review(view, row));
  }

  /** What may identify a child in answers that the decisions, so far, would save. */
  List<Finding> heldBack(Review review, Decisions decisions) {
    var changes = ApplyUpload.wanted(review.merge(), decisions);
    var stored = new HashMap<String, AnswerChangeSet.Stored>();
    review
        .merge()
        .changes()
        .forEach(
            it ->
                stored.put(
                    it.question().key(), new AnswerChangeSet.Stored(it.theirs(), it.version())));
    return new AnswerChangeSet(review.view().asking().questions(), changes, stored)
        .heldBack(clock.instant());
  }

  /** What waits for the caller's decision; empty once it was taken in, dropped or has expired. */
  Optional<Review> waiting(Caller caller, long id) {
    return own(caller, id)
        .flatMap(
            view ->
                uploads
                    .find(caller, view.head(), view.asking().edition(), clock.instant())
                    .map(row -> review(view, row)));
  }

  void drop(Caller caller, long id) {
    own(caller, id).ifPresent(view -> uploads.remove(caller, view.head()));
  }

  /** The caller's own organisation's return, as a draft and whole: a workbook holds all of it. */
  Optional<ReturnView> own(Caller caller, long id) {
    return returns
        .read(caller, id)
        .filter(view -> view.submission() == null && view.answering().whole())
        .filter(view -> caller.mayAnswer())
        .filter(view -> caller.speaksFor(view.head().organisationId()));
  }

  Optional<Refusal> refusal(ReturnView view) {
    return view.head().refuses(Event.ANSWER, view.asking().phase(clock.instant()));
  }

  private static Review review(ReturnView view, UploadRow row) {
    return new Review(view, row, Merge.of(view, row.entries(), row.base(), row.mine()));
  }

  private static String name(ReturnView view) {
    return (view.asking().organisation().name() + " " + view.asking().cycle().title())
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .toLowerCase(java.util.Locale.UK)
        + ".xlsx";
  }
}
