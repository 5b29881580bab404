package org.assay.learning.actions.pages;

import io.micronaut.core.annotation.Nullable;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.ActionScope;
import org.assay.learning.actions.ActionSearch;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.CloseAction;
import org.assay.learning.actions.NoteProgress;
import org.assay.learning.actions.Proof;
import org.assay.learning.actions.ReopenAction;
import org.assay.learning.actions.WorkOutcome;
import org.assay.learning.actions.WorkOutcome.Closed;
import org.assay.learning.actions.WorkOutcome.Done;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.HeldBack;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.assay.learning.actions.WorkOutcome.NotDone;
import org.assay.learning.actions.WorkOutcome.NotFound;
import org.assay.learning.actions.WorkOutcome.Stale;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ActionReaders;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.AsAt;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/**
 * The board of an organisation, a group or, as signed off, the partnership, and the page of each
 * action on it.
 */
@Hidden
@Controller("/actions")
@ActionReaders
@Produces(MediaType.TEXT_HTML)
class ActionsController {
  private final Actions actions;
  private final NoteProgress note;
  private final CloseAction close;
  private final ReopenAction reopen;
  private final BoardPages boards;
  private final PartnershipActionsPages partnership;
  private final ActionPages pages;
  private final Clock clock;

  ActionsController(
      Actions actions,
      NoteProgress note,
      CloseAction close,
      ReopenAction reopen,
      BoardPages boards,
      PartnershipActionsPages partnership,
      ActionPages pages,
      Clock clock) {
    this.clock = clock;
    this.actions = actions;
    this.note = note;
    this.close = close;
    this.reopen = reopen;
    this.boards = boards;
    this.partnership = partnership;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> board(
      HttpRequest<?> request,
      Caller caller,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String lead,
      @Nullable @QueryValue String standard,
      @Nullable @QueryValue String cycle,
      @Nullable @QueryValue String organisation,
      @Nullable @QueryValue String name,
      @Nullable @QueryValue String sort,
      @Nullable @QueryValue String page) {
    var selection =
        ActionFilter.of(state, lead, standard, cycle, ActionFilter.organisation(organisation))
            .named(name);
    if (ActionScope.of(caller).submittedOnly()) {
      var search = new ActionSearch(selection, ActionSearch.Order.of(sort), Page.number(page));
      return HttpResponse.ok(
          View.of("actions/partnership", partnership.page(caller, search, asAt(request))));
    }
    return HttpResponse.ok(
        View.of("actions/board", boards.page(caller, actions.list(caller), selection)));
  }

  private AsAt asAt(HttpRequest<?> request) {
    Map<String, Object> typed = new HashMap<>();
    request.getParameters().forEach((name, values) -> typed.put(name, values));
    return AsAt.of(new FormInput(typed), clock.instant());
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id, @Nullable @QueryValue String told) {
    return actions
        .find(caller, id)
        .map(it -> HttpResponse.ok(View.of("actions/action", pages.page(caller, it, told))))
        .orElseThrow(ActionsController::unknown);
  }

  @Post("/{id}/notes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  HttpResponse<?> note(Caller caller, long id, @Body Map<String, Object> form) {
    var typed = ActionForm.posted(form);
    var outcome = note.note(caller, id, typed.text("note"), typed.get("confirmed"));
    return answer(caller, id, outcome, typed, "noted", "note");
  }

  @Post("/{id}/progress")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  HttpResponse<?> begin(Caller caller, long id, @Body Map<String, Object> form) {
    var typed = ActionForm.posted(form);
    var outcome = note.begin(caller, id, version(typed));
    return answer(caller, id, outcome, typed, "begun", "note");
  }

  @Post("/{id}/closure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  HttpResponse<?> close(Caller caller, long id, @Body Map<String, Object> form) {
    var typed = ActionForm.posted(form);
    var proof =
        new Proof(typed.get("words"), typed.get("link"), typed.number("file"), typed.day("on"));
    var outcome = close.close(caller, id, version(typed), proof, typed.get("confirmed"));
    return answer(caller, id, outcome, typed, "closed", "words");
  }

  @Post("/{id}/reopening")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  HttpResponse<?> reopen(Caller caller, long id, @Body Map<String, Object> form) {
    var typed = ActionForm.posted(form);
    var outcome =
        reopen.reopen(caller, id, version(typed), typed.text("reason"), typed.get("confirmed"));
    return answer(caller, id, outcome, typed, "reopened", "reason");
  }

  HttpResponse<?> answer(
      Caller caller, long id, WorkOutcome outcome, ActionForm typed, String told, String box) {
    return switch (outcome) {
      case Done _ -> HttpResponse.seeOther(URI.create("/actions/" + id + "?told=" + told));
      case Invalid(var faults) ->
          again(caller, id, typed, worded(faults, typed), null, HttpStatus.UNPROCESSABLE_ENTITY);
      case HeldBack held ->
          again(
              caller,
              id,
              typed,
              List.of(new Fault(box, HeldTextWords.message(held))),
              box,
              HttpStatus.UNPROCESSABLE_ENTITY);
      case Stale _ -> again(caller, id, typed, changed(box), null, HttpStatus.CONFLICT);
      case Closed _ -> again(caller, id, typed, ended(box), null, HttpStatus.CONFLICT);
      case NotDone _ -> again(caller, id, typed, ended(box), null, HttpStatus.CONFLICT);
      case NotFound _ -> throw unknown();
    };
  }

  /** A day that was typed but is none is wrong, not missing. */
  private static List<Fault> worded(List<Fault> faults, ActionForm typed) {
    if (!typed.hasDay("on") || typed.day("on") != null) return faults;
    return faults.stream()
        .map(
            it ->
                it.box().equals("date")
                    ? new Fault("date", "Give a real date, such as 27 3 2026.")
                    : it)
        .toList();
  }

  private static List<Fault> changed(String box) {
    return List.of(
        new Fault(
            box,
            "Somebody changed this action while you wrote, and nothing of yours was kept yet. Read"
                + " it as it is now, then send yours again."));
  }

  private static List<Fault> ended(String box) {
    return List.of(
        new Fault(
            box, "Somebody changed where this action stands, so what you sent was not kept."));
  }

  private HttpResponse<?> again(
      Caller caller,
      long id,
      ActionForm typed,
      List<Fault> faults,
      @Nullable String held,
      HttpStatus status) {
    var action = actions.find(caller, id).orElseThrow();
    return HttpResponse.status(status)
        .body(
            View.of(
                "actions/action",
                pages.refused(caller, action, typed, new ArrayList<>(faults), held)));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("action/not-found");
  }

  private static @Nullable Integer version(ActionForm typed) {
    var version = typed.number("version");
    return version == null ? null : (int) Math.min(version, Integer.MAX_VALUE);
  }
}
