package org.assay.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.assay.engine.questionset.BlankText;
import org.assay.evidence.KeepOutcome.HeldBack;
import org.assay.evidence.KeepOutcome.Kept;
import org.assay.evidence.KeepOutcome.Locked;
import org.assay.evidence.KeepOutcome.NotFound;
import org.assay.evidence.KeepOutcome.Refused;
import org.assay.people.identity.Caller;
import org.assay.platform.LocalAddress;
import org.assay.platform.LocalAddress.Unreadable;

/** Takes files in, and gives them out as downloads. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Evidence")
class EvidenceController {
  private final KeepEvidence keep;
  private final EvidenceFiles files;
  private final EvidenceAnswerWriter answers;

  EvidenceController(KeepEvidence keep, EvidenceFiles files, EvidenceAnswerWriter answers) {
    this.keep = keep;
    this.files = files;
    this.answers = answers;
  }

  /**
   * @param date of what the file shows, as 2026-03-31
   * @param reason why a name that looks like a child's is to stay
   * @param back where a form without scripts returns to, within the service
   */
  @Post("/returns/{id}/evidence")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(summary = "Send a file of evidence for a return")
  HttpResponse<?> keep(
      HttpRequest<?> request,
      Caller caller,
      long id,
      @Part("file") CompletedFileUpload file,
      @Nullable @Part("date") String date,
      @Nullable @Part("reason") String reason,
      @Nullable @Part("back") String back) {
    if (!caller.mayAnswer()) throw EvidenceAnswerWriter.unknown();
    if (LocalAddress.of(back) instanceof Unreadable) throw EvidenceAnswerWriter.wrongBack();
    var day = day(date);
    if (day == null && !BlankText.is(date)) throw EvidenceAnswerWriter.wrongDate();
    return switch (kept(caller, id, file, day, reason)) {
      case Kept it -> answers.kept(request, it, id, back);
      case Refused(var why) -> throw EvidenceAnswerWriter.refused(why);
      case HeldBack it -> answers.heldBack(request, it);
      case Locked _ -> throw EvidenceAnswerWriter.locked();
      case NotFound _ -> throw EvidenceAnswerWriter.unknown();
    };
  }

  @Get("/evidence/{id}")
  @Produces(MediaType.ALL)
  @Operation(summary = "Download a file of evidence")
  HttpResponse<?> download(HttpRequest<?> request, Caller caller, long id) {
    var found = files.download(caller, id).orElse(null);
    if (found == null) throw EvidenceAnswerWriter.unknown();
    return FileDownload.answer(found);
  }

  @Post("/evidence/{id}/remove")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(summary = "Take away a file that has not been signed off")
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var returnId = files.find(caller, id).map(EvidenceFile::returnId).orElse(null);
    return switch (files.remove(caller, id)) {
      case REMOVED -> answers.removed(request, returnId);
      case SUBMITTED -> throw EvidenceAnswerWriter.submitted();
      case NOT_FOUND -> throw EvidenceAnswerWriter.unknown();
    };
  }

  private KeepOutcome kept(
      Caller caller,
      long id,
      CompletedFileUpload file,
      @Nullable LocalDate day,
      @Nullable String reason) {
    try (var content = file.getInputStream()) {
      return keep.keep(caller, id, new Upload(file.getFilename(), content, day, reason));
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent could not be read", e);
    }
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return BlankText.orNull(typed) instanceof String day ? LocalDate.parse(day) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
