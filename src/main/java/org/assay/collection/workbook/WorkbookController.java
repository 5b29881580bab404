package org.assay.collection.workbook;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnView;
import org.assay.people.identity.Caller;
import org.assay.platform.View;

/** Gives out a return's workbook, takes it back, and lets its sender decide what counts. */
@Hidden
@Controller("/returns/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class WorkbookController {
  private final Uploads uploads;
  private final ApplyUpload takeIn;
  private final WorkbookPages pages;
  private final WorkbookFileWriter files;

  WorkbookController(
      Uploads uploads, ApplyUpload takeIn, WorkbookPages pages, WorkbookFileWriter files) {
    this.uploads = uploads;
    this.takeIn = takeIn;
    this.pages = pages;
    this.files = files;
  }

  @Get("/workbook.xlsx")
  @Produces({WorkbookFileWriter.XLSX, MediaType.TEXT_HTML})
  HttpResponse<?> file(Caller caller, long id) {
    return files.answer(caller, id);
  }

  /**
   * @param taken with {@code kept}, what the last workbook changed
   */
  @Get("/workbook")
  HttpResponse<?> show(
      Caller caller,
      long id,
      @Nullable @QueryValue Integer taken,
      @Nullable @QueryValue Integer kept,
      @Nullable @QueryValue String note) {
    return uploads
        .own(caller, id)
        .map(view -> pages.show(caller, view, done(taken, kept, note), taken != null))
        .map(shown -> page(HttpStatus.OK, shown))
        .orElseThrow(ReturnProblems::notFound);
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

  @Post("/workbook")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> receive(
      Caller caller, long id, @Nullable @Part("file") CompletedFileUpload file) {
    var bytes = WorkbookFileWriter.bytes(file);
    return switch (uploads.receive(caller, id, bytes)) {
      case Uploads.Received.Waiting _ -> onwards(id, "/workbook/review");
      case Uploads.Received.Same _ -> onwards(id, "/workbook?note=same");
      case Uploads.Received.Rejected(var why) ->
          again(caller, id, view -> pages.rejected(caller, view, why));
      case Uploads.Received.Faulty(var faults) ->
          again(caller, id, view -> pages.faulty(caller, view, faults));
      case Uploads.Received.Closed(var why) -> throw ReturnProblems.conflict(why);
      case Uploads.Received.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  @Get("/workbook/review")
  HttpResponse<?> review(Caller caller, long id) {
    var waiting = uploads.waiting(caller, id);
    if (waiting.isPresent()) return page(HttpStatus.OK, pages.review(caller, waiting.get()));
    if (uploads.own(caller, id).isEmpty()) throw ReturnProblems.notFound();
    return onwards(id, "/workbook?note=gone");
  }

  @Post("/workbook/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Caller caller, long id, @Body Map<String, Object> form) {
    if (uploads.own(caller, id).isEmpty()) throw ReturnProblems.notFound();
    if ("drop".equals(form.get("go"))) {
      uploads.drop(caller, id);
      return onwards(id, "/workbook?note=dropped");
    }
    var decisions = Decisions.posted(form);
    return switch (takeIn.takeIn(caller, id, decisions)) {
      case ApplyUpload.Taken.In in ->
          onwards(id, "/workbook?taken=" + in.taken() + "&kept=" + in.kept());
      case ApplyUpload.Taken.Undecided(var review, var open) ->
          page(HttpStatus.CONFLICT, pages.review(caller, review, decisions, open, List.of()));
      case ApplyUpload.Taken.Invalid(var review, var findings) ->
          page(
              HttpStatus.UNPROCESSABLE_ENTITY,
              pages.review(caller, review, decisions, List.of(), findings));
      case ApplyUpload.Taken.Closed(var why) -> throw ReturnProblems.conflict(why);
      case ApplyUpload.Taken.Gone _ -> onwards(id, "/workbook?note=gone");
    };
  }

  private interface Showing {
    WorkbookPage of(ReturnView view);
  }

  private HttpResponse<?> again(Caller caller, long id, Showing showing) {
    return uploads
        .own(caller, id)
        .map(view -> page(HttpStatus.UNPROCESSABLE_ENTITY, showing.of(view)))
        .orElseThrow(ReturnProblems::notFound);
  }

  private static HttpResponse<?> page(HttpStatus status, Record page) {
    var template = page instanceof ReviewPage ? "workbook/review" : "workbook/workbook";
    return HttpResponse.status(status)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML)
        .body(View.of(template, page));
  }

  private static HttpResponse<?> onwards(long id, String where) {
    return HttpResponse.seeOther(URI.create("/returns/" + id + where));
  }
}
