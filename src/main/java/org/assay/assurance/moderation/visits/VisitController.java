package org.assay.assurance.moderation.visits;

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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.visits.Visits.Typed;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;

/** Visits about submitted returns: recorded by moderators, read by both sides. */
@Hidden
@Controller
@Secured({"RESPONDENT", "APPROVER", "PAS_MEMBER", "SCRUTINEER", "MODERATOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
class VisitController {
  private final VisitPages pages;
  private final Visits visits;
  private final AccessLog log;

  VisitController(VisitPages pages, Visits visits, AccessLog log) {
    this.pages = pages;
    this.visits = visits;
    this.log = log;
  }

  @Get("/visits")
  HttpResponse<?> list(Caller caller, @Nullable @QueryValue("return") Long about) {
    return HttpResponse.ok(View.of("moderation/visits", pages.list(caller, about)));
  }

  @Get("/visits.csv")
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> export(Caller caller) {
    log.record(caller.partnershipId(), caller.personId(), "exported", "visits", "all");
    return Download.of(pages.csv(caller), Download.CSV, "visits.csv");
  }

  @Get("/visits/new")
  @Secured("MODERATOR")
  HttpResponse<?> fresh(Caller caller, @QueryValue("return") long about) {
    return shown(HttpStatus.OK, pages.fresh(caller, about, new FormInput(Map.of()), Map.of()));
  }

  @Post("/visits")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> record(
      Caller caller, @QueryValue("return") long about, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return switch (visits.record(caller, about, typed(form))) {
      case Visits.Outcome.Done(var id) -> seeOther(id);
      case Visits.Outcome.Invalid(var faults) ->
          shown(HttpStatus.UNPROCESSABLE_ENTITY, pages.fresh(caller, about, form, faults));
      case Visits.Outcome.Stale _, Visits.Outcome.NotFound _ -> throw unknown();
    };
  }

  @Get("/visits/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    return shown(HttpStatus.OK, pages.one(caller, id, new FormInput(Map.of()), Map.of()));
  }

  @Post("/visits/{id}")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var version = (int) Math.min(form.number("version").orElse(-1), Integer.MAX_VALUE);
    return switch (visits.change(caller, id, version, typed(form))) {
      case Visits.Outcome.Done _ -> seeOther(id);
      case Visits.Outcome.Invalid(var faults) ->
          shown(HttpStatus.UNPROCESSABLE_ENTITY, pages.one(caller, id, form, faults));
      case Visits.Outcome.Stale _ ->
          shown(
              HttpStatus.CONFLICT,
              pages.one(
                  caller,
                  id,
                  form,
                  Map.of(
                      "notes",
                      "Somebody else changed this record. Compare yours with it, then save"
                          + " again")));
      case Visits.Outcome.NotFound _ -> throw unknown();
    };
  }

  private static Typed typed(FormInput form) {
    return new Typed(
        form.date("day").orElse(null),
        form.text("people"),
        form.text("notes"),
        VisitOutcome.of(form.text("outcome")).orElse(null),
        new HashSet<>(form.all("questions")));
  }

  private static HttpResponse<?> seeOther(long id) {
    return HttpResponse.seeOther(URI.create(VisitPages.PATH + "/" + id));
  }

  private static HttpResponse<?> shown(HttpStatus status, Optional<VisitPage> page) {
    return page.map(it -> HttpResponse.status(status).body(View.of("moderation/visit", it)))
        .orElseThrow(VisitController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("visit/unknown");
  }
}
