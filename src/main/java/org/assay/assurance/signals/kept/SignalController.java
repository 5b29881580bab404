package org.assay.assurance.signals.kept;

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
import java.util.List;
import java.util.Map;
import org.assay.assurance.signals.kept.SettleSignal.Outcome;
import org.assay.assurance.signals.kept.SignalPages.Typed;
import org.assay.assurance.signals.kept.SignalSearch.SignalStage;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;

/**
 * Signals of returns: the partnership's people read them, members of the subgroup decide, and an
 * organisation's people explain their own.
 */
@Hidden
@Controller
@Secured({"RESPONDENT", "APPROVER", "PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
@Produces(MediaType.TEXT_HTML)
class SignalController {
  private final KeptSignals signals;
  private final SettleSignal settle;
  private final SignalPages pages;
  private final AccessLog log;

  SignalController(KeptSignals signals, SettleSignal settle, SignalPages pages, AccessLog log) {
    this.signals = signals;
    this.settle = settle;
    this.pages = pages;
    this.log = log;
  }

  @Get("/signals")
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var all = KeptSignals.readsAll(caller);
    if (all) logged(caller, "viewed");
    var search =
        SignalSearch.of(
            name -> request.getParameters().get(name), all ? SignalStage.OPEN : SignalStage.ALL);
    return HttpResponse.ok(View.of("signals/list", pages.list(caller, search)));
  }

  @Get("/signals.csv")
  @Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> csv(HttpRequest<?> request, Caller caller) {
    logged(caller, "exported");
    var search = SignalSearch.of(name -> request.getParameters().get(name), SignalStage.OPEN);
    var file = SignalCsv.of(signals.all(caller, search), it -> pages.days(it.raisedAt()));
    return Download.of(file, Download.CSV, "signals.csv");
  }

  private void logged(Caller caller, String what) {
    log.record(caller.partnershipId(), caller.personId(), what, "signals", "all");
  }

  @Get("/signals/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    return show(caller, id, Typed.NOTHING, List.of(), HttpStatus.OK);
  }

  @Post("/signals/{id}/explanation")
  @Secured({"RESPONDENT", "APPROVER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> explain(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var said = form.orNull("said");
    var outcome = settle.explain(caller, id, seen(form), said);
    return after(caller, id, outcome, new Typed(null, said), "said");
  }

  @Post("/signals/{id}/decision")
  @Secured("PAS_MEMBER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var to = form.orNull("to");
    var reason = form.orNull("reason");
    var outcome = settle.decide(caller, id, seen(form), to, reason);
    return after(caller, id, outcome, new Typed(to, reason), "to");
  }

  private HttpResponse<?> after(
      Caller caller, long id, Outcome outcome, Typed typed, String firstBox) {
    return switch (outcome) {
      case Outcome.Done _ -> HttpResponse.seeOther(URI.create("/signals/" + id));
      case Outcome.Invalid(var why, var box) ->
          show(
              caller,
              id,
              typed,
              List.of(new ErrorLink(why, "#" + box)),
              HttpStatus.UNPROCESSABLE_ENTITY);
      case Outcome.Stale _ ->
          show(
              caller,
              id,
              typed,
              List.of(
                  new ErrorLink(
                      "This signal has changed since you opened the page. Read what is new, then"
                          + " send yours again if it still fits",
                      "#" + firstBox)),
              HttpStatus.CONFLICT);
      case Outcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> show(
      Caller caller, long id, Typed typed, List<ErrorLink> errors, HttpStatus status) {
    return signals
        .find(caller, id)
        .map(
            it ->
                HttpResponse.status(status)
                    .body(View.of("signals/one", pages.one(caller, it, typed, errors))))
        .orElseThrow(SignalController::unknown);
  }

  private static int seen(FormInput form) {
    var version = form.text("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("signal/unknown");
  }
}
