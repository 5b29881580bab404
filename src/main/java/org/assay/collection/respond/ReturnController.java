package org.assay.collection.respond;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.list.ReturnSearch;
import org.assay.collection.returns.submission.RecallReturn;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.jspecify.annotations.Nullable;

/** The list of returns, a return's task list, the check of all answers, and sending it. */
@Hidden
@Controller("/returns")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class ReturnController {
  private final Returns returns;
  private final SubmitReturn submit;
  private final RecallReturn recall;
  private final ReturnListPages lists;
  private final ReturnPages pages;
  private final PartnershipReturnsPages partnership;
  private final CheckPages checks;
  private final SentPages sent;

  ReturnController(
      Returns returns,
      SubmitReturn submit,
      RecallReturn recall,
      ReturnListPages lists,
      ReturnPages pages,
      PartnershipReturnsPages partnership,
      CheckPages checks,
      SentPages sent) {
    this.lists = lists;
    this.recall = recall;
    this.partnership = partnership;
    this.checks = checks;
    this.sent = sent;
    this.returns = returns;
    this.submit = submit;
    this.pages = pages;
  }

  @Get
  ModelAndView<Map<String, Object>> list(
      Caller caller,
      @Nullable @QueryValue String organisation,
      @Nullable @QueryValue String cycle,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String sort,
      @Nullable @QueryValue String page) {
    var search = ReturnSearch.of(organisation, cycle, state, sort, page);
    return caller.maySeeProgress()
        ? View.of("respond/partnership-returns", partnership.page(caller, search))
        : View.of("respond/returns", lists.list(caller, returns.list(caller, search.cycle())));
  }

  @Get("/{id}")
  HttpResponse<?> taskList(Caller caller, long id) {
    var view = returns.read(caller, id).orElseThrow(ReturnProblems::notFound);
    return HttpResponse.ok(View.of("respond/task-list", pages.taskList(caller, view)));
  }

  @Get("/{id}/check")
  HttpResponse<?> check(Caller caller, long id, @Nullable @QueryValue String show) {
    var view = returns.read(caller, id).orElseThrow(ReturnProblems::notFound);
    return HttpResponse.ok(
        View.of("respond/check", checks.page(caller, view, false, "all".equals(show))));
  }

  /** What happens next, for as long as the return waits for its sign-off. */
  @Get("/{id}/sent")
  HttpResponse<?> sent(Caller caller, long id) {
    var view = returns.read(caller, id).orElseThrow(ReturnProblems::notFound);
    return view.agencyReturn().status() == ReturnStatus.AWAITING_SIGN_OFF
        ? HttpResponse.ok(View.of("respond/sent", sent.page(caller, view)))
        : taskList(id);
  }

  @Post("/{id}/submit")
  @Consumes(MediaType.ALL)
  HttpResponse<?> submit(Caller caller, long id) {
    return switch (submit.submit(caller, id)) {
      case TransitionOutcome.Done _ ->
          HttpResponse.seeOther(URI.create("/returns/" + id + "/sent"));
      case TransitionOutcome.Invalid _ ->
          HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
              .body(
                  View.of(
                      "respond/check",
                      checks.page(caller, returns.read(caller, id).orElseThrow(), true, false)));
      case TransitionOutcome.Closed(var why) -> {
        if (!stands(caller, id, ReturnStatus.AWAITING_SIGN_OFF, ReturnStatus.SUBMITTED))
          throw ReturnProblems.conflict(why);
        yield HttpResponse.seeOther(URI.create("/returns/" + id + "/sent"));
      }
      case TransitionOutcome.NotAllowed(var why) -> throw ReturnProblems.forbidden(why);
      case TransitionOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  @Post("/{id}/recall")
  @Consumes(MediaType.ALL)
  HttpResponse<?> recall(Caller caller, long id) {
    return switch (recall.recall(caller, id)) {
      case TransitionOutcome.Done _ -> taskList(id);
      case TransitionOutcome.Closed(var why) -> {
        if (!stands(caller, id, ReturnStatus.IN_PROGRESS)) throw ReturnProblems.conflict(why);
        yield taskList(id);
      }
      case TransitionOutcome.Invalid _,
          TransitionOutcome.NotAllowed _,
          TransitionOutcome.NotFound _ ->
          throw ReturnProblems.notFound();
    };
  }

  private static HttpResponse<?> taskList(long id) {
    return HttpResponse.seeOther(URI.create("/returns/" + id));
  }

  /** Of two presses of the same button the second finds done what it asks for: that is no fault. */
  private boolean stands(Caller caller, long id, ReturnStatus... wanted) {
    return returns
        .find(caller, id)
        .filter(line -> Set.of(wanted).contains(line.agencyReturn().status()))
        .isPresent();
  }
}
