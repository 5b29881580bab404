package org.assay.assurance.caseaudit.files;

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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.caseaudit.form.FormOutcome;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.evidence.FileDownload;
import org.assay.evidence.FormFiles;
import org.assay.evidence.Upload;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes files for an agency's form, and gives them out to its case auditors. */
@Hidden
@Controller("/audit-forms/{id}")
@Secured({"RESPONDENT", "APPROVER", "CASE_AUDITOR"})
@Produces(MediaType.TEXT_HTML)
class FormFileController {
  private final Forms forms;
  private final AttachFile attach;
  private final FormFiles files;
  private final FormFilePages pages;

  FormFileController(Forms forms, AttachFile attach, FormFiles files, FormFilePages pages) {
    this.forms = forms;
    this.attach = attach;
    this.files = files;
    this.pages = pages;
  }

  /** A question that the form asks now. */
  record Asked(OpenForm form, Section section, Question question) {
    String back() {
      return "/audit-forms/" + form.form().id() + "/sections/" + section.key();
    }
  }

  @Get("/questions/{key}/evidence")
  HttpResponse<?> show(Caller caller, long id, String key) {
    return page(caller, asked(caller, id, key), HttpStatus.OK, new FormInput(Map.of()));
  }

  @Post("/questions/{key}/evidence")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> send(
      Caller caller,
      long id,
      String key,
      @Nullable @Part("file") CompletedFileUpload file,
      @Nullable @Part("kind") String kind,
      @Nullable @Part("date.day") String day,
      @Nullable @Part("date.month") String month,
      @Nullable @Part("date.year") String year) {
    var asked = asked(caller, id, key);
    var form = new FormInput(typed(kind, day, month, year));
    var date = form.day("date", "the date of the evidence");
    if (file == null || BlankText.is(file.getFilename())) form.wrong("Choose a file", "file");
    if (file == null || !form.errors().isEmpty()) {
      return page(caller, asked, HttpStatus.UNPROCESSABLE_ENTITY, form);
    }
    var outcome = attached(caller, id, key, file, date, form.orNull("kind"));
    return answer(caller, asked, form, outcome, "file");
  }

  @Post("/questions/{key}/evidence/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> again(Caller caller, long id, String key, @Body Map<String, Object> body) {
    var asked = asked(caller, id, key);
    var form = new FormInput(body);
    return answer(caller, asked, form, attach.again(caller, id, key, form.text("item")), "item");
  }

  private HttpResponse<?> answer(
      Caller caller, Asked asked, FormInput form, AttachFile.Outcome outcome, String box) {
    return switch (outcome) {
      case AttachFile.Outcome.Attached _ ->
          HttpResponse.seeOther(URI.create(asked.back() + "#q-" + asked.question().key()));
      case AttachFile.Outcome.Unfit(var why) -> again(caller, asked, form, why.message(), box);
      case AttachFile.Outcome.NameRefused(var what) ->
          again(
              caller,
              asked,
              form,
              "The file’s name may identify a child ("
                  + what
                  + "). Rename the file and choose it"
                  + " again",
              box);
      case AttachFile.Outcome.Wrong(var why) -> again(caller, asked, form, why, box);
      case AttachFile.Outcome.Closed(var why) -> throw closed(why);
      case AttachFile.Outcome.NotFound _ -> throw unknown();
    };
  }

  private static Map<String, Object> typed(
      @Nullable String kind, @Nullable String day, @Nullable String month, @Nullable String year) {
    var typed = new HashMap<String, Object>();
    if (kind != null) typed.put("kind", kind);
    if (day != null) typed.put("date.day", day);
    if (month != null) typed.put("date.month", month);
    if (year != null) typed.put("date.year", year);
    return typed;
  }

  private HttpResponse<?> again(
      Caller caller, Asked asked, FormInput form, String why, String box) {
    form.wrong(why, box);
    return page(caller, asked, HttpStatus.UNPROCESSABLE_ENTITY, form);
  }

  private AttachFile.Outcome attached(
      Caller caller,
      long id,
      String key,
      CompletedFileUpload file,
      @Nullable LocalDate date,
      @Nullable String kind) {
    try (var content = file.getInputStream()) {
      return attach.attach(
          caller, id, key, new Upload(file.getFilename(), content, date, null), kind);
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent could not be read", e);
    }
  }

  @Get("/files/{file}")
  @Produces(MediaType.ALL)
  HttpResponse<?> download(Caller caller, long id, long file) {
    return forms
        .mine(caller, id)
        .flatMap(it -> files.download(caller, id, file))
        .map(FileDownload::answer)
        .orElseThrow(() -> ProblemException.notFound("evidence/unknown"));
  }

  @Post("/files/{file}/removed")
  @Consumes(MediaType.ALL)
  HttpResponse<?> remove(Caller caller, long id, long file) {
    return switch (attach.remove(caller, id, file)) {
      case FormOutcome.Saved _, FormOutcome.Stale _, FormOutcome.Invalid _ ->
          HttpResponse.seeOther(URI.create("/audit-forms/" + id));
      case FormOutcome.Refused why -> throw closed(why);
      case FormOutcome.Sent _, FormOutcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> page(Caller caller, Asked asked, HttpStatus status, FormInput form) {
    return HttpResponse.status(status)
        .body(View.of("audits/form-file", pages.page(caller, asked, form)));
  }

  private Asked asked(Caller caller, long id, String key) {
    return forms
        .mine(caller, id)
        .filter(it -> it.answering().visible(key))
        .flatMap(
            it ->
                Optional.ofNullable(it.edition().sectionOf(key))
                    .flatMap(
                        section ->
                            Optional.ofNullable(it.edition().question(key))
                                .map(question -> new Asked(it, section, question))))
        .orElseThrow(FormFileController::unknown);
  }

  private static ProblemException closed(FormOutcome.Refused why) {
    return new ProblemException(HttpStatus.CONFLICT, why.code(), why.why());
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/form-unknown");
  }
}
