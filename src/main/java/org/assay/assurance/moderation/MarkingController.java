package org.assay.assurance.moderation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One sampled return: its claims, and a form on which its markers give their marks. */
@Hidden
@Controller("/moderation")
@Produces(MediaType.TEXT_HTML)
class MarkingController {
  private final MarkingPages pages;
  private final Moderations moderations;
  private final SaveMark save;
  private final NoteQuestion notes;

  MarkingController(
      MarkingPages pages, Moderations moderations, SaveMark save, NoteQuestion notes) {
    this.notes = notes;
    this.pages = pages;
    this.moderations = moderations;
    this.save = save;
  }

  /** Its first standard. */
  @Get("/samples/{id}")
  @Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
  HttpResponse<?> one(Caller caller, long id) {
    return show(caller, id, null, false);
  }

  @Get("/samples/{id}/{standard}")
  @Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
  HttpResponse<?> standard(
      Caller caller, long id, String standard, @Nullable @QueryValue String saved) {
    return show(caller, id, standard, saved != null);
  }

  private HttpResponse<?> show(Caller caller, long id, @Nullable String standard, boolean saved) {
    return moderations
        .find(caller, id)
        .flatMap(it -> pages.standard(caller, it, standard, PostedMarks.NONE, saved))
        .map(it -> HttpResponse.ok(View.of("moderation/marking", it)))
        .orElseThrow(() -> unknown(caller, id));
  }

  /** What an organisation reads of its own return: its first standard. */
  @Get("/returns/{id}")
  @Secured({"RESPONDENT", "APPROVER"})
  HttpResponse<?> own(Caller caller, long id) {
    return showOwn(caller, id, null);
  }

  @Get("/returns/{id}/{standard}")
  @Secured({"RESPONDENT", "APPROVER"})
  HttpResponse<?> ownStandard(Caller caller, long id, String standard) {
    return showOwn(caller, id, standard);
  }

  private HttpResponse<?> showOwn(Caller caller, long id, @Nullable String standard) {
    return moderations
        .ofOwnReturn(caller, id)
        .flatMap(it -> pages.own(caller, it, standard))
        .map(it -> HttpResponse.ok(View.of("moderation/marking", it)))
        .orElseThrow(MarkingController::unknown);
  }

  @Post("/samples/{id}/{standard}")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Caller caller, long id, String standard, @Body Map<String, String> form) {
    var found = moderations.mine(caller, id).orElseThrow(() -> unknown(caller, id));
    var faults = new LinkedHashMap<String, String>();
    for (var wanted : PostedMarks.wanted(found, caller, standard, form)) {
      fault(save.save(caller, found, wanted), "mark")
          .ifPresent(why -> faults.put(wanted.question(), why));
    }
    for (var wanted : PostedMarks.notes(found, standard, form)) {
      fault(notes.note(caller, found, wanted), "question")
          .ifPresent(why -> faults.put("ask-" + wanted.question(), why));
    }
    if (faults.isEmpty()) {
      return HttpResponse.seeOther(
          URI.create("/moderation/samples/" + id + "/" + standard + "?saved=yes"));
    }
    return moderations
        .find(caller, id)
        .flatMap(it -> pages.standard(caller, it, standard, new PostedMarks(form, faults), false))
        .map(
            it ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(View.of("moderation/marking", it)))
        .orElseThrow(MarkingController::unknown);
  }

  private static Optional<String> fault(SaveMark.Outcome outcome, String what) {
    return switch (outcome) {
      case SaveMark.Outcome.Saved _, SaveMark.Outcome.Unchanged _ -> Optional.empty();
      case SaveMark.Outcome.Invalid(var why) -> Optional.of(why);
      case SaveMark.Outcome.Stale _ ->
          Optional.of(
              "Somebody else changed this " + what + ". Check the one shown now, then save again");
      case SaveMark.Outcome.NotFound _ -> throw unknown();
    };
  }

  @Post("/samples/{id}/finished")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> finish(Caller caller, long id) {
    if (!moderations.finish(caller, id)) {
      if (moderations.find(caller, id).isEmpty()) throw unknown(caller, id);
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "moderation/open",
          "Mark at least one answer, settle every answer on which the two markers differ, and wait"
              + " for the answers to your questions, before you finish this return.");
    }
    return HttpResponse.seeOther(URI.create("/moderation/samples/" + id));
  }

  private ProblemException unknown(Caller caller, long id) {
    return moderations
        .closed(caller, id)
        .map(why -> new ProblemException(HttpStatus.FORBIDDEN, "moderation/practice-first", why))
        .orElseGet(MarkingController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("moderation/unknown");
  }
}
