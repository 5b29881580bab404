package org.assay.assurance.moderation;

import io.micronaut.http.HttpRequest;
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
import org.assay.people.identity.Caller;
import org.assay.platform.ErrorPages;
import org.assay.platform.View;
import org.jspecify.annotations.Nullable;

/** One sampled return: its claims, and a form on which its markers give their marks. */
@Hidden
@Controller("/moderation")
@Produces(MediaType.TEXT_HTML)
class MarkingController {
  private final MarkingPages pages;
  private final Moderations moderations;
  private final SaveMark save;
  private final ErrorPages errors;

  MarkingController(MarkingPages pages, Moderations moderations, SaveMark save, ErrorPages errors) {
    this.pages = pages;
    this.moderations = moderations;
    this.save = save;
    this.errors = errors;
  }

  /** Its first standard. */
  @Get("/samples/{id}")
  @Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
  HttpResponse<?> one(HttpRequest<?> request, Caller caller, long id) {
    return show(request, caller, id, null, false);
  }

  @Get("/samples/{id}/{standard}")
  @Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
  HttpResponse<?> standard(
      HttpRequest<?> request,
      Caller caller,
      long id,
      String standard,
      @Nullable @QueryValue String saved) {
    return show(request, caller, id, standard, saved != null);
  }

  private HttpResponse<?> show(
      HttpRequest<?> request, Caller caller, long id, @Nullable String standard, boolean saved) {
    return moderations
        .find(caller, id)
        .flatMap(it -> pages.standard(caller, it, standard, PostedMarks.NONE, saved))
        .<HttpResponse<?>>map(it -> HttpResponse.ok(View.of("moderation/marking", it)))
        .orElseGet(() -> unknown(request));
  }

  /** What an organisation reads of its own return: its first standard. */
  @Get("/returns/{id}")
  @Secured({"RESPONDENT", "APPROVER"})
  HttpResponse<?> own(HttpRequest<?> request, Caller caller, long id) {
    return showOwn(request, caller, id, null);
  }

  @Get("/returns/{id}/{standard}")
  @Secured({"RESPONDENT", "APPROVER"})
  HttpResponse<?> ownStandard(HttpRequest<?> request, Caller caller, long id, String standard) {
    return showOwn(request, caller, id, standard);
  }

  private HttpResponse<?> showOwn(
      HttpRequest<?> request, Caller caller, long id, @Nullable String standard) {
    return moderations
        .ofOwnReturn(caller, id)
        .flatMap(it -> pages.own(caller, it, standard))
        .<HttpResponse<?>>map(it -> HttpResponse.ok(View.of("moderation/marking", it)))
        .orElseGet(() -> unknown(request));
  }

  @Post("/samples/{id}/{standard}")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(
      HttpRequest<?> request,
      Caller caller,
      long id,
      String standard,
      @Body Map<String, String> form) {
    var found = moderations.mine(caller, id);
    if (found.isEmpty()) return unknown(request);
    var faults = new LinkedHashMap<String, String>();
    for (var wanted : PostedMarks.wanted(found.get(), caller, standard, form)) {
      switch (save.save(caller, found.get(), wanted)) {
        case SaveMark.Outcome.Saved _, SaveMark.Outcome.Unchanged _ -> {}
        case SaveMark.Outcome.Invalid(var why) -> faults.put(wanted.question(), why);
        case SaveMark.Outcome.Stale _ ->
            faults.put(
                wanted.question(),
                "Somebody else changed this mark. Check the mark shown now, then save again");
        case SaveMark.Outcome.NotFound _ -> {
          return unknown(request);
        }
      }
    }
    if (faults.isEmpty()) {
      return HttpResponse.seeOther(
          URI.create("/moderation/samples/" + id + "/" + standard + "?saved=yes"));
    }
    return moderations
        .find(caller, id)
        .flatMap(it -> pages.standard(caller, it, standard, new PostedMarks(form, faults), false))
        .<HttpResponse<?>>map(
            it ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(View.of("moderation/marking", it)))
        .orElseGet(() -> unknown(request));
  }

  @Post("/samples/{id}/finished")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> finish(HttpRequest<?> request, Caller caller, long id) {
    return moderations.finish(caller, id)
        ? HttpResponse.seeOther(URI.create("/moderation/samples/" + id))
        : moderations
            .find(caller, id)
            .<HttpResponse<?>>map(
                it ->
                    errors.answer(
                        request,
                        HttpStatus.CONFLICT,
                        "moderation/open",
                        "Mark at least one answer, and settle every answer on which the two"
                            + " markers differ, before you finish this return."))
            .orElseGet(() -> unknown(request));
  }

  private HttpResponse<?> unknown(HttpRequest<?> request) {
    return errors.notFound(request, "moderation/unknown");
  }
}
