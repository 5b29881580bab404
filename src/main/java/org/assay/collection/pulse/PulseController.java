package org.assay.collection.pulse;

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
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.OwnersAndReaders;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Pulses, for the leads of organisations and the partnership: opened, followed and posted up. */
@Hidden
@Controller("/pulses")
@OwnersAndReaders
@Produces(MediaType.TEXT_HTML)
class PulseController {
  private final Pulses pulses;
  private final OpenPulse opening;
  private final PulsePages pages;

  PulseController(Pulses pulses, OpenPulse opening, PulsePages pages) {
    this.pulses = pulses;
    this.opening = opening;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(Caller caller) {
    return HttpResponse.ok(View.of("pulse/list", pages.list(caller, new FormInput(Map.of()))));
  }

  @Post
  @Secured({"RESPONDENT", "APPROVER", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var opens = form.requiredDay("opens", "the first day on which staff can answer");
    var closes = form.requiredDay("closes", "the last day on which staff can answer");
    var cycle = form.number("cycle").orElse(0);
    var opened =
        opens == null || closes == null ? null : opening.open(caller, cycle, opens, closes, form);
    return opened == null
        ? HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("pulse/list", pages.list(caller, form)))
        : HttpResponse.seeOther(URI.create(pages.address(caller, opened)));
  }

  @Get("/{id}")
  @Secured("ADMIN")
  HttpResponse<?> one(Caller caller, long id, @Nullable @QueryValue String page) {
    return pulses
        .find(caller, id)
        .map(it -> HttpResponse.ok(View.of("pulse/one", pages.one(caller, it, Page.number(page)))))
        .orElseThrow(PulseController::unknown);
  }

  @Get("/organisations/{id}")
  @Secured({"RESPONDENT", "APPROVER", "ADMIN"})
  HttpResponse<?> place(HttpRequest<?> request, Caller caller, long id) {
    return pulses
        .seat(caller, id)
        .map(it -> HttpResponse.ok(View.of("pulse/place", pages.place(caller, it, request))))
        .orElseThrow(PulseController::unknown);
  }

  @Get("/organisations/{id}/poster")
  @Secured({"RESPONDENT", "APPROVER", "ADMIN"})
  HttpResponse<?> poster(HttpRequest<?> request, Caller caller, long id) {
    return pulses
        .seat(caller, id)
        .map(it -> HttpResponse.ok(View.of("pulse/poster", pages.place(caller, it, request))))
        .orElseThrow(PulseController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("pulse/unknown");
  }
}
