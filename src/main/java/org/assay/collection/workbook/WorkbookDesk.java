package org.assay.collection.workbook;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.health.FileTurns;
import org.jspecify.annotations.Nullable;

/** Gives out a workbook, takes it back, and lets its sender decide what counts; for any owner. */
@Singleton
public class WorkbookDesk {
  /** The type of what is given out. */
  private final Uploads uploads;

  private final ApplyUpload takeIn;
  private final WorkbookPages pages;
  private final WorkbookFileWriter files;
  private final FileTurns turns;

  WorkbookDesk(
      Uploads uploads,
      ApplyUpload takeIn,
      WorkbookPages pages,
      WorkbookFileWriter files,
      FileTurns turns) {
    this.turns = turns;
    this.uploads = uploads;
    this.takeIn = takeIn;
    this.pages = pages;
    this.files = files;
  }

  public HttpResponse<?> file(WorkbookOwner owner, Caller caller, long id) {
    return files.answer(owner, caller, id);
  }

  /**
   * @param taken with {@code kept}, what the last workbook changed
   */
  public HttpResponse<?> show(
      WorkbookOwner owner,
      Caller caller,
      long id,
      @Nullable Integer taken,
      @Nullable Integer kept,
      @Nullable String note) {
    return owner
        .own(caller, id)
        .map(view -> pages.show(owner, caller, view, done(taken, kept, note), taken != null))
        .map(shown -> page(HttpStatus.OK, shown))
        .orElseThrow(owner::notFound);
  }

  private static @Nullable String done(
      @Nullable Integer taken, @Nullable Integer kept, @Nullable String note) {
    if (taken != null && kept != null) {
      return ReviewPage.answers(taken)
          + " saved"
          + (kept == 0 ? "." : ", " + kept + " kept as online.");
    }
    return note == null
        ? null
        : switch (note) {
          case "same" ->
              "Nothing was changed in the workbook since you downloaded it, so nothing has changed"
                  + " here.";
          case "dropped" -> "Cancelled. Nothing has changed.";
          case "gone" ->
              "No workbook is waiting: its answers were saved already, you cancelled, you sent a"
                  + " later one, or it is more than a day old. Send it again if you are not sure:"
                  + " answers that are saved already stay as they are.";
          default -> null;
        };
  }

  public HttpResponse<?> receive(
      WorkbookOwner owner, Caller caller, long id, @Nullable CompletedFileUpload file) {
    var bytes = WorkbookFileWriter.bytes(file);
    return switch (turns.take(() -> uploads.receive(owner, caller, id, bytes))) {
      case Uploads.Received.Waiting _ -> onwards(owner, caller, id, "/workbook/review");
      case Uploads.Received.Same _ -> onwards(owner, caller, id, "/workbook?note=same");
      case Uploads.Received.Rejected(var why) ->
          again(owner, caller, id, view -> pages.rejected(owner, caller, view, why));
      case Uploads.Received.Faulty(var faults) ->
          again(owner, caller, id, view -> pages.faulty(owner, caller, view, faults));
      case Uploads.Received.Closed(var why) -> throw ReturnProblems.conflict(why);
      case Uploads.Received.NotFound _ -> throw owner.notFound();
    };
  }

  public HttpResponse<?> review(WorkbookOwner owner, Caller caller, long id) {
    var waiting = uploads.waiting(owner, caller, id);
    if (waiting.isPresent()) return page(HttpStatus.OK, pages.review(owner, caller, waiting.get()));
    if (owner.own(caller, id).isEmpty()) throw owner.notFound();
    return onwards(owner, caller, id, "/workbook?note=gone");
  }

  public HttpResponse<?> decide(
      WorkbookOwner owner, Caller caller, long id, Map<String, Object> form) {
    if (owner.own(caller, id).isEmpty()) throw owner.notFound();
    if ("drop".equals(form.get("go"))) {
      uploads.drop(owner, caller, id);
      return onwards(owner, caller, id, "/workbook?note=dropped");
    }
    var decisions = UploadDecisions.posted(form);
    return switch (takeIn.takeIn(owner, caller, id, decisions)) {
      case ApplyUpload.Taken.In in ->
          onwards(owner, caller, id, "/workbook?taken=" + in.taken() + "&kept=" + in.kept());
      case ApplyUpload.Taken.Undecided(var review, var open) ->
          page(
              HttpStatus.CONFLICT, pages.review(owner, caller, review, decisions, open, List.of()));
      case ApplyUpload.Taken.Invalid(var review, var findings) ->
          page(
              HttpStatus.UNPROCESSABLE_ENTITY,
              pages.review(owner, caller, review, decisions, List.of(), findings));
      case ApplyUpload.Taken.Closed(var why) -> throw ReturnProblems.conflict(why);
      case ApplyUpload.Taken.Gone _ -> onwards(owner, caller, id, "/workbook?note=gone");
    };
  }

  private interface Showing {
    WorkbookPage of(WorkbookSheet view);
  }

  private static HttpResponse<?> again(
      WorkbookOwner owner, Caller caller, long id, Showing showing) {
    return owner
        .own(caller, id)
        .map(view -> page(HttpStatus.UNPROCESSABLE_ENTITY, showing.of(view)))
        .orElseThrow(owner::notFound);
  }

  private static HttpResponse<?> page(HttpStatus status, Record page) {
    var template = page instanceof ReviewPage ? "workbook/review" : "workbook/workbook";
    return HttpResponse.status(status)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML)
        .body(View.of(template, page));
  }

  private static HttpResponse<?> onwards(
      WorkbookOwner owner, Caller caller, long id, String where) {
    return owner
        .own(caller, id)
        .map(it -> HttpResponse.seeOther(URI.create(it.labels().base() + where)))
        .orElseThrow(owner::notFound);
  }
}
