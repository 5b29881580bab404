package org.assay.collection.support;

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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.collection.support.SupportRequests.Outcome;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.govuk.ErrorLink;
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
  private final SupportRequests requests;
  private final SupportPages pages;

  SupportController(SupportRequests requests, SupportPages pages) {
    this.requests = requests;
    this.pages = pages;
  }

  /** What the team does with a request. */
  @Serdeable
  record Form(@Nullable String to, @Nullable String note, @Nullable String version) {
    int seen() {
      return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    @Nullable String said() {
      return BlankText.orNull(note);
    }
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
  HttpResponse<?> one(HttpRequest<?> request, Caller caller, long id) {
    return show(request, caller, id, null, List.of(), HttpStatus.OK);
  }

  @Post("/{id}")
  @Secured({"MODERATOR", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(HttpRequest<?> request, Caller caller, long id, @Body Form form) {
    var to =
        Arrays.stream(RequestState.values())
            .filter(state -> state.code().equals(form.to()))
            .findFirst();
    if (to.isEmpty()) {
      return refused(request, caller, id, form, new ErrorLink("Choose what you do", "#to"));
    }
    return switch (requests.move(caller, id, form.seen(), to.get(), form.said())) {
      case Outcome.Done _ -> HttpResponse.seeOther(URI.create("/support/" + id));
      case Outcome.Invalid(var why) ->
          refused(request, caller, id, form, new ErrorLink(why, "#note"));
      case Outcome.Stale _ ->
          show(
              request,
              caller,
              id,
              form,
              List.of(
                  new ErrorLink(
                      "Somebody else moved this request meanwhile. Read what was done, then decide"
                          + " again",
                      "#to")),
              HttpStatus.CONFLICT);
      case Outcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Caller caller, long id, Form form, ErrorLink error) {
    return show(request, caller, id, form, List.of(error), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private HttpResponse<?> show(
      HttpRequest<?> request,
      Caller caller,
      long id,
      @Nullable Form typed,
      List<ErrorLink> faults,
      HttpStatus status) {
    var to = typed == null ? null : typed.to();
    var note = typed == null ? null : typed.note();
    return requests
        .find(caller, id)
        .map(
            it ->
                HttpResponse.status(status)
                    .body(View.of("support/request", pages.one(caller, it, to, note, faults))))
        .orElseThrow(SupportController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("support/unknown");
  }
}
