package org.assay.assurance.decisions;

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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.PartnershipReaders;
import org.assay.platform.Download;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.PostedOnce;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;

/** Decisions: asked of a meeting or of the Executive, written down and followed. */
@Hidden
@Controller
@PartnershipReaders
@Produces(MediaType.TEXT_HTML)
class DecisionController {
  private final Decisions decisions;
  private final DecisionAbout about;
  private final DecisionPages pages;
  private final AccessLog log;
  private final PostedOnce once;

  DecisionController(
      Decisions decisions,
      DecisionAbout about,
      DecisionPages pages,
      AccessLog log,
      PostedOnce once) {
    this.decisions = decisions;
    this.about = about;
    this.pages = pages;
    this.log = log;
    this.once = once;
  }

  @Get("/decisions")
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    return HttpResponse.ok(
        View.of("decisions/list", pages.list(caller, DecisionSearch.of(typed(request)))));
  }

  @Get("/decisions.csv")
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> export(HttpRequest<?> request, Caller caller) {
    var file = DecisionFile.of(pages.some(caller, DecisionSearch.of(typed(request))));
    log.record(caller.partnershipId(), caller.personId(), "exported", "decisions", "all");
    return Download.of(file, Download.CSV, "decisions.csv");
  }

  @Get("/decisions/new")
  @Secured({"PAS_MEMBER", "ADMIN"})
  HttpResponse<?> blank(HttpRequest<?> request, Caller caller) {
    var typed = typed(request);
    var kind = kind(typed);
    if (kind == DecisionKind.ESCALATION && !DecisionRights.mayEscalate(caller)) throw unknown();
    return HttpResponse.ok(
        View.of("decisions/new", pages.asking(caller, kind, about.of(caller, typed), typed)));
  }

  @Post("/decisions")
  @Secured({"PAS_MEMBER", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(Caller caller, @Body Map<String, Object> body) {
    return once.answer(caller.personId(), body, () -> asked(caller, new FormInput(body)));
  }

  private HttpResponse<?> asked(Caller caller, FormInput form) {
    var kind = kind(form);
    var from = about.of(caller, form);
    var held = form.day("held", "the day of the meeting");
    if (form.isSound()) {
      var wanted = new NewDecision(kind, form.text("body"), held, from, form.text("asked"));
      switch (decisions.ask(caller, wanted)) {
        case DecisionOutcome.Done(var id) -> {
          return HttpResponse.seeOther(URI.create(DecisionPages.PATH + "/" + id));
        }
        case DecisionOutcome.Refused(var faults) -> form.wrong(faults);
        case DecisionOutcome.NotFound _ -> throw unknown();
      }
    }
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("decisions/new", pages.asking(caller, kind, from, form)));
  }

  private static DecisionKind kind(FormInput form) {
    return form.text("kind").equals("escalation") ? DecisionKind.ESCALATION : DecisionKind.MEETING;
  }

  @Get("/decisions/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    return decisions
        .find(caller, id)
        .map(it -> pages.one(caller, it, new FormInput(Map.of())))
        .map(it -> HttpResponse.ok(View.of("decisions/one", it)))
        .orElseThrow(DecisionController::unknown);
  }

  @Post("/decisions/{id}/decision")
  @Secured({"PAS_MEMBER", "ADMIN", "EXECUTIVE_MEMBER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var due = form.day("due", "the day by which it is to be done");
    if (!form.isSound()) return refused(caller, id, form);
    return after(
        caller,
        id,
        form,
        decisions.decide(caller, id, version(form), form.text("decided"), form.text("owner"), due));
  }

  @Post("/decisions/{id}/notes")
  @Secured({"PAS_MEMBER", "ADMIN", "EXECUTIVE_MEMBER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> note(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var due = form.day("moved", "the new day");
    if (!form.isSound()) return refused(caller, id, form);
    return after(
        caller, id, form, decisions.note(caller, id, version(form), form.text("note"), due));
  }

  @Post("/decisions/{id}/closing")
  @Secured({"PAS_MEMBER", "ADMIN", "EXECUTIVE_MEMBER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> finish(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return after(caller, id, form, decisions.finish(caller, id, version(form), form.text("proof")));
  }

  @Post("/decisions/{id}/superseding")
  @Secured({"PAS_MEMBER", "ADMIN", "EXECUTIVE_MEMBER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> supersede(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return after(
        caller,
        id,
        form,
        decisions.supersede(
            caller, id, version(form), number(form.text("by"), "[Dd]?"), form.text("why")));
  }

  private static int version(FormInput form) {
    return number(form.text("version"), "");
  }

  /** What is no number is nobody's: -1. */
  private static int number(String typed, String before) {
    return typed.matches(before + "\\d{1,9}") ? Integer.parseInt(typed.replaceAll("\\D", "")) : -1;
  }

  private HttpResponse<?> after(Caller caller, long id, FormInput form, DecisionOutcome outcome) {
    return switch (outcome) {
      case DecisionOutcome.Done _ ->
          HttpResponse.seeOther(URI.create(DecisionPages.PATH + "/" + id));
      case DecisionOutcome.NotFound _ -> throw unknown();
      case DecisionOutcome.Refused(var faults) -> {
        form.wrong(faults);
        yield refused(caller, id, form);
      }
    };
  }

  private HttpResponse<?> refused(Caller caller, long id, FormInput form) {
    var found = decisions.find(caller, id).orElseThrow(DecisionController::unknown);
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("decisions/one", pages.one(caller, found, form)));
  }

  private static FormInput typed(HttpRequest<?> request) {
    Map<String, Object> typed = new HashMap<>();
    request.getParameters().forEach((name, values) -> typed.put(name, values));
    return new FormInput(typed);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("decision/unknown");
  }
}
