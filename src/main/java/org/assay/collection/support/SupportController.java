package org.assay.collection.support;

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
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.support.SupportRequests.Outcome;
import org.assay.people.identity.Caller;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Requests for support: the partnership reads them, its team moves them on, the organisation sees
 * how its own stand.
 */
@Hidden
@Controller("/support")
@Secured({"RESPONDENT", "APPROVER", "PAS_MEMBER", "SCRUTINEER", "MODERATOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
class SupportController {
  private static final String STALE =
      "Somebody else changed this request while you had it open. Read what was done, then decide"
          + " again";

  private final SupportRequests requests;
  private final SupportPages pages;
  private final FormRules rules;

  SupportController(SupportRequests requests, SupportPages pages, FormRules rules) {
    this.requests = requests;
    this.pages = pages;
    this.rules = rules;
  }

  @Get
  ModelAndView<Map<String, Object>> list(
      Caller caller, @Nullable @QueryValue String state, @Nullable @QueryValue String page) {
    return View.of(
        "support/list",
        caller.mayReadSupport()
            ? pages.partnership(caller, state, Page.number(page))
            : pages.own(caller, requests.all(caller), state));
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    return show(caller, id, new FormInput(Map.of()), HttpStatus.OK);
  }

  @Post("/{id}")
  @Secured({"MODERATOR", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(Caller caller, long id, @Body Map<String, Object> body) {
    var input = new FormInput(body);
    var form = SupportForm.of(input);
    rules.check(form, input);
    var to = form.to();
    if (!input.isSound() || to == null) return refused(caller, id, input);
    return switch (requests.move(caller, id, form.version(), to, form.note())) {
      case Outcome.Done _ -> HttpResponse.seeOther(URI.create("/support/" + id));
      case Outcome.Invalid(var why) -> {
        input.wrong(why, "note");
        yield refused(caller, id, input);
      }
      case Outcome.Stale _ -> {
        input.wrong(STALE, "to");
        yield show(caller, id, input, HttpStatus.CONFLICT);
      }
      case Outcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> refused(Caller caller, long id, FormInput typed) {
    return show(caller, id, typed, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private HttpResponse<?> show(Caller caller, long id, FormInput typed, HttpStatus status) {
    return requests
        .find(caller, id)
        .map(
            it ->
                HttpResponse.status(status)
                    .body(View.of("support/request", pages.one(caller, it, typed))))
        .orElseThrow(SupportController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("support/unknown");
  }
}
