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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.pages.SamplePage.Typed;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.Overseers;
import org.assay.platform.Download;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;

/** Samples of submitted returns: drawn by the administrator, read by the partnership's people. */
@Hidden
@Controller("/moderation")
@Overseers
@Produces(MediaType.TEXT_HTML)
class ModerationController {
  private final SamplePages pages;
  private final DrawSample drawing;
  private final DeclareInterest interests;
  private final DrawCsv csv;
  private final ModerationLeads leads;
  private final AccessLog log;

  ModerationController(
      SamplePages pages,
      DrawSample drawing,
      DeclareInterest interests,
      DrawCsv csv,
      ModerationLeads leads,
      AccessLog log) {
    this.log = log;
    this.leads = leads;
    this.pages = pages;
    this.drawing = drawing;
    this.interests = interests;
    this.csv = csv;
  }

  @Get
  HttpResponse<?> all(Caller caller) {
    return HttpResponse.ok(View.of("moderation/samples", pages.all(caller, List.of(), "", "")));
  }

  @Post("/interests")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> declare(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var organisation = form.text("organisation");
    var reason = form.text("reason");
    var fault = interests.declare(caller, organisation, reason);
    return fault
        .map(
            it ->
                HttpResponse.unprocessableEntity()
                    .body(
                        View.of(
                            "moderation/samples",
                            pages.all(caller, List.of(it), organisation, reason))))
        .orElseGet(() -> HttpResponse.seeOther(URI.create("/moderation#interests")));
  }

  @Post("/lead")
  @Secured("ADMIN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> lead(Caller caller, @Body Map<String, Object> body) {
    var person = new FormInput(body).number("person");
    if (person.isEmpty() || !leads.name(caller, person.getAsLong())) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "moderation/lead",
          "Choose one of the partnership's moderators.");
    }
    return HttpResponse.seeOther(URI.create("/moderation#lead"));
  }

  @Get("/cycles/{id}")
  HttpResponse<?> cycle(Caller caller, long id) {
    return show(caller, id, HttpStatus.OK, List.of(), new Typed("", "", ""));
  }

  @Get("/cycles/{id}/draw.csv")
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> draw(Caller caller, long id) {
    var drawn = csv.of(caller, id).orElseThrow(ModerationController::unknown);
    log.record(caller.partnershipId(), caller.personId(), "exported", "draw", Long.toString(id));
    return Download.of(drawn, Download.CSV, "draw.csv");
  }

  @Post("/cycles/{id}/sample")
  @Secured("ADMIN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> draw(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var typed = new Typed(form.text("seed"), form.text("random"), form.text("risk"));
    var outcome =
        drawing.draw(caller, id, typed.seed(), number(typed.random()), number(typed.risk()));
    return switch (outcome) {
      case DrawSample.Outcome.Done _ ->
          HttpResponse.seeOther(URI.create("/moderation/cycles/" + id));
      case DrawSample.Outcome.Invalid(var why, var box) ->
          show(
              caller,
              id,
              HttpStatus.UNPROCESSABLE_ENTITY,
              List.of(new ErrorLink(why, "#" + box)),
              typed);
      case DrawSample.Outcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> show(
      Caller caller, long id, HttpStatus status, List<ErrorLink> faults, Typed typed) {
    return pages
        .one(caller, id, faults, typed)
        .map(it -> HttpResponse.status(status).body(View.of("moderation/sample", it)))
        .orElseThrow(ModerationController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("cycle/unknown");
  }

  /** What is no number is -1, which every bound refuses. */
  private static int number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
  }
}
