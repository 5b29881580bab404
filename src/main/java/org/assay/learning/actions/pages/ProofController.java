package org.assay.learning.actions.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.BlankText;
import org.assay.evidence.KeepEvidence;
import org.assay.evidence.KeepOutcome;
import org.assay.evidence.Upload;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.WorkOutcome;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.assay.learning.actions.WorkOutcome.NotFound;
import org.assay.people.identity.Caller;

/** Closes an action by a form that may bring a file. A file that was kept is not sent twice. */
@Hidden
@Controller("/actions/{id}/closure")
@Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
@Produces(MediaType.TEXT_HTML)
class ProofController {
  private final Actions actions;
  private final KeepEvidence keep;
  private final ActionsController page;

  ProofController(Actions actions, KeepEvidence keep, ActionsController page) {
    this.actions = actions;
    this.keep = keep;
    this.page = page;
  }

  /**
   * @param file id of one that was sent before
   * @param upload a new one
   */
  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> close(
      Caller caller,
      long id,
      @Nullable @Part("version") String version,
      @Nullable @Part("words") String words,
      @Nullable @Part("link") String link,
      @Nullable @Part("file") String file,
      @Nullable @Part("upload") CompletedFileUpload upload,
      @Nullable @Part("on.day") String day,
      @Nullable @Part("on.month") String month,
      @Nullable @Part("on.year") String year,
      @Nullable @Part("confirmed") String confirmed) {
    var boxes = new HashMap<String, Object>();
    put(boxes, "version", version);
    put(boxes, "words", words);
    put(boxes, "link", link);
    put(boxes, "file", file);
    put(boxes, "on.day", day);
    put(boxes, "on.month", month);
    put(boxes, "on.year", year);
    put(boxes, "confirmed", confirmed);
    return upload == null || BlankText.is(upload.getFilename())
        ? page.close(caller, id, boxes)
        : withFile(caller, id, boxes, upload);
  }

  private HttpResponse<?> withFile(
      Caller caller, long id, Map<String, Object> boxes, CompletedFileUpload upload) {
    var typed = ActionForm.posted(boxes);
    return switch (kept(caller, id, typed, upload)) {
      case KeepOutcome.Kept(var it, _) -> {
        boxes.put("file", Long.toString(it.id()));
        yield page.close(caller, id, boxes);
      }
      case KeepOutcome.Refused(var why) -> {
        var fault = new Fault("upload", why.message());
        yield page.answer(caller, id, new Invalid(List.of(fault)), typed, "closed", "upload");
      }
      case KeepOutcome.HeldBack held ->
          page.answer(
              caller,
              id,
              new WorkOutcome.HeldBack(
                  held.inReason().isEmpty() ? held.inName() : held.inReason(),
                  held.inReason().isEmpty() ? held.name() : typed.text("confirmed").strip()),
              typed,
              "closed",
              "upload");
      case KeepOutcome.Locked _, KeepOutcome.NotFound _ ->
          page.answer(caller, id, new NotFound(), typed, "closed", "upload");
    };
  }

  /** Nothing is kept for an action that cannot be closed. */
  private KeepOutcome kept(Caller caller, long id, ActionForm typed, CompletedFileUpload upload) {
    var open = actions.find(caller, id).filter(it -> it.state().isOpen());
    if (open.isEmpty()) return new KeepOutcome.NotFound();
    try (var content = upload.getInputStream()) {
      return keep.keepAtLarge(
          caller,
          new Upload(upload.getFilename(), content, typed.day("on"), typed.get("confirmed")));
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent could not be read", e);
    }
  }

  private static void put(Map<String, Object> boxes, String name, @Nullable String value) {
    if (value != null) boxes.put(name, value);
  }
}
