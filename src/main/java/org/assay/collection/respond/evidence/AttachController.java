package org.assay.collection.respond.evidence;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.collection.questionform.Fields;
import org.assay.collection.respond.evidence.AttachPages.Typed;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.KeepEvidence;
import org.assay.evidence.KeepOutcome;
import org.assay.evidence.Upload;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.View;

/** Takes a file for one question, or uses again what stands behind another. */
@Hidden
@Controller("/returns/{id}/questions/{key}/evidence")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class AttachController {
  private static final String NO_DATE =
      "The date must be a real date, such as 27 3 2026. The file was not kept: choose it again.";

  private final Returns returns;
  private final KeepEvidence keep;
  private final AttachEvidence attach;
  private final AttachPages pages;

  AttachController(Returns returns, KeepEvidence keep, AttachEvidence attach, AttachPages pages) {
    this.returns = returns;
    this.keep = keep;
    this.attach = attach;
    this.pages = pages;
  }

  /** A question that the caller may answer now. */
  private record Asked(ReturnView view, Section section, Question question) {
    String href() {
      return "/returns/" + view.agencyReturn().id() + "/standards/" + section.key();
    }
  }

  @Get
  HttpResponse<?> show(Caller caller, long id, String key) {
    return asked(caller, id, key)
        .map(it -> page(caller, it, Typed.NOTHING, HttpStatus.OK))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> send(
      Caller caller,
      long id,
      String key,
      @Nullable @Part("file") CompletedFileUpload file,
      @Nullable @Part("kind") String kind,
      @Nullable @Part("date.day") String day,
      @Nullable @Part("date.month") String month,
      @Nullable @Part("date.year") String year,
      @Nullable @Part("reason") String reason) {
    var asked = asked(caller, id, key).orElseThrow(ReturnProblems::notFound);
    var typed =
        new Typed(said(kind), said(day), said(month), said(year), said(reason), Map.of(), false);
    if (file == null || BlankText.is(file.getFilename())) {
      return wrong(caller, asked, typed.wrong("file", "Choose a file."));
    }
    var date = date(typed);
    return date == null && (typed.day() != null || typed.month() != null || typed.year() != null)
        ? wrong(caller, asked, typed.wrong("date", NO_DATE))
        : answer(caller, asked, typed, date, kept(caller, id, file, date, typed));
  }

  private HttpResponse<?> answer(
      Caller caller, Asked asked, Typed typed, @Nullable LocalDate date, KeepOutcome outcome) {
    return switch (outcome) {
      case KeepOutcome.Kept(var it, _) -> attached(caller, asked, item(it, typed, date));
      case KeepOutcome.Refused(var why) -> wrong(caller, asked, typed.wrong("file", why.message()));
      case KeepOutcome.HeldBack held -> wrong(caller, asked, typed.heldBack(held(held)));
      case KeepOutcome.Locked _ ->
          wrong(
              caller,
              asked,
              typed.wrong("file", "The return is not open for changes, so no file can be added."));
      case KeepOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  @Post("/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> again(Caller caller, long id, String key, @Body Map<String, Object> form) {
    var asked = asked(caller, id, key).orElseThrow(ReturnProblems::notFound);
    var chosen = Fields.posted(form).get("item");
    var use =
        EvidenceUses.of(asked.view()).stream().filter(it -> it.id().equals(chosen)).findFirst();
    if (use.isEmpty()) {
      var typed = Typed.NOTHING.wrong("item", "Choose what to use again, or send a file.");
      return wrong(caller, asked, typed);
    }
    return attached(caller, asked, use.get().item());
  }

  private HttpResponse<?> attached(Caller caller, Asked asked, EvidenceItem item) {
    var outcome = attach.attach(caller, asked.view().agencyReturn().id(), asked.question(), item);
    return switch (outcome) {
      case SaveOutcome.Saved saved ->
          HttpResponse.seeOther(
              URI.create(
                  asked.href()
                      + "?saved="
                      + England.time(saved.at())
                      + "#q-"
                      + asked.question().key()));
      case SaveOutcome.Invalid(var findings) ->
          wrong(caller, asked, Typed.NOTHING.wrong("file", findings.getFirst().message()));
      case SaveOutcome.Stale _ ->
          wrong(
              caller,
              asked,
              Typed.NOTHING.wrong(
                  "file",
                  "Somebody keeps changing this answer. The file is kept: use it again below."));
      case SaveOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case SaveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private KeepOutcome kept(
      Caller caller, long id, CompletedFileUpload file, @Nullable LocalDate date, Typed typed) {
    try (var content = file.getInputStream()) {
      return keep.keep(caller, id, new Upload(file.getFilename(), content, date, typed.reason()));
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent could not be read", e);
    }
  }

  /** Without a date of its own, a file that was sent before has that which it had then. */
  private static EvidenceItem item(EvidenceFile file, Typed typed, @Nullable LocalDate date) {
    return new EvidenceItem(
        typed.kind(),
        EvidenceItem.Form.FILE,
        Long.toString(file.id()),
        date == null ? file.evidenceDate() : date);
  }

  private static String held(KeepOutcome.HeldBack held) {
    var first = (held.inReason().isEmpty() ? held.inName() : held.inReason()).getFirst();
    return "The "
        + (held.inReason().isEmpty() ? "file’s name" : "reason")
        + " may identify a child ("
        + first.kind().label()
        + "). Rename the file, or say below why it is safe, and choose the file again.";
  }

  private HttpResponse<?> wrong(Caller caller, Asked asked, Typed typed) {
    return page(caller, asked, typed, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private HttpResponse<?> page(Caller caller, Asked it, Typed typed, HttpStatus status) {
    var page = pages.page(caller, it.view(), it.section(), it.question(), typed);
    return HttpResponse.status(status).body(View.of("respond/attach", page));
  }

  private Optional<Asked> asked(Caller caller, long id, String key) {
    return returns
        .read(caller, id)
        .filter(view -> caller.speaksFor(view.agencyReturn().organisationId()))
        .filter(view -> view.answering().visible(key))
        .map(
            view ->
                new Asked(
                    view,
                    Objects.requireNonNull(view.asking().edition().sectionOf(key)),
                    Objects.requireNonNull(view.asking().edition().question(key))));
  }

  private static @Nullable LocalDate date(Typed typed) {
    try {
      return LocalDate.of(number(typed.year()), number(typed.month()), number(typed.day()));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static int number(@Nullable String typed) {
    return Integer.parseInt(typed == null ? "" : typed);
  }

  private static @Nullable String said(@Nullable String typed) {
    return BlankText.orNull(typed);
  }
}
