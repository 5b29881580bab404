package org.assay.collection.respond.standard;

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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.bringforward.DecideProposals;
import org.assay.collection.bringforward.DecideProposals.Decided;
import org.assay.collection.colleagues.ReviewStandard;
import org.assay.collection.questionform.Fields;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.SaveOutcome;
import org.assay.people.identity.Caller;
import org.assay.people.signin.SignInAgainHandler;
import org.assay.platform.England;
import org.assay.platform.ErrorPages;
import org.assay.platform.View;

/** One standard a page. The same page comes back with what was typed when something is wrong. */
@Hidden
@Controller("/returns/{id}/standards/{key}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class StandardController {
  private final Standards standards;
  private final DecideProposals save;
  private final StandardPages pages;
  private final AutosaveHandler autosave;
  private final SignInAgainHandler signIn;
  private final ReviewStandard review;

  StandardController(
      Standards standards,
      DecideProposals save,
      StandardPages pages,
      AutosaveHandler autosave,
      SignInAgainHandler signIn,
      ReviewStandard review) {
    this.standards = standards;
    this.save = save;
    this.pages = pages;
    this.autosave = autosave;
    this.signIn = signIn;
    this.review = review;
  }

  @Get
  HttpResponse<?> show(
      Caller caller,
      long id,
      String key,
      @Nullable @QueryValue String saved,
      @Nullable @QueryValue String show,
      @Nullable @QueryValue String confirmed,
      @Nullable @QueryValue String open) {
    return standards
        .find(caller, id, key)
        .map(
            it ->
                pages.show(
                    caller, it.view(), it.section(), saved, show, Confirmed.parse(confirmed)))
        .map(page -> page.opening(OpenedPart.parse(open)))
        .map(page -> HttpResponse.ok(View.of("respond/section", page)))
        .orElseThrow(ReturnProblems::notFound);
  }

  /** One question as its page would draw it, with what that page leaves out until it is wanted. */
  @Get("/questions/{question}")
  HttpResponse<?> question(Caller caller, long id, String key, String question) {
    return autosave.question(caller, id, key, question);
  }

  /**
   * Let in without a session, which may have ended while somebody typed: that must not lose a word.
   */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> save(
      HttpRequest<?> request,
      @Nullable Caller caller,
      long id,
      String key,
      @Body Map<String, Object> form) {
    if (caller == null) return signIn.answer(request, form);
    var fields = Fields.posted(form);
    if (!fields.typedBy(caller.personId())) throw ReturnProblems.otherPerson();
    var decided = save.decideOpen(caller, id, ProposalForm.of(fields), new Posted(fields));
    return ErrorPages.forPrograms(request)
        ? autosave.answer(caller, id, key, fields, decided)
        : page(caller, id, key, fields, decided);
  }

  private HttpResponse<?> page(Caller caller, long id, String key, Fields fields, Decided decided) {
    return switch (decided.outcome()) {
      case SaveOutcome.Saved saved -> onwards(caller, id, key, fields, saved, decided);
      case SaveOutcome.Invalid(var findings) ->
          again(
              caller,
              id,
              key,
              (view, section) ->
                  pages
                      .refused(caller, view, section, fields, findings)
                      .opening(OpenedPart.parse(fields.get("open"))),
              HttpStatus.UNPROCESSABLE_ENTITY);
      case SaveOutcome.Stale(var conflicts) ->
          again(
              caller,
              id,
              key,
              (view, section) -> pages.clashed(caller, view, section, fields, conflicts),
              HttpStatus.CONFLICT);
      case SaveOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case SaveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private HttpResponse<?> again(
      Caller caller, long id, String key, Standards.Showing showing, HttpStatus status) {
    return standards
        .find(caller, id, key)
        .map(
            it ->
                HttpResponse.status(status)
                    .body(View.of("respond/section", showing.of(it.view(), it.section()))))
        .orElseThrow(ReturnProblems::notFound);
  }

  private HttpResponse<?> onwards(
      Caller caller, long id, String key, Fields fields, SaveOutcome.Saved saved, Decided decided) {
    var go = fields.get("go");
    if ("ready".equals(go)) review.ready(caller, id, key);
    return HttpResponse.seeOther(
        URI.create("/returns/" + id + nextPath(caller, id, key, fields, saved, decided)));
  }

  /** The page of the return that comes next, as the button says that was pressed. */
  private String nextPath(
      Caller caller, long id, String key, Fields fields, SaveOutcome.Saved saved, Decided decided) {
    var hour = "?saved=" + England.time(saved.at());
    var go = fields.get("go");
    var sends = fields.get("sends");
    if ("ready".equals(go)) return "/colleagues";
    if (sends != null && sends.matches("[A-Za-z0-9_-]{1,100}")) {
      return "/questions/" + sends + "/evidence";
    }
    if (!"next".equals(go)) {
      return "/standards/" + key + hour + Confirmed.of(decided).query() + staying(fields);
    }
    return standards
        .find(caller, id, key)
        .map(it -> StandardPages.next(it.view(), key))
        .map(next -> "/standards/" + next + hour)
        .orElse("/check");
  }

  /** Where somebody was on the page: what it showed, and the question whose button was pressed. */
  private static String staying(Fields fields) {
    var show = SectionProposals.CHANGED.equals(fields.get("show")) ? "&show=changed" : "";
    var opened = OpenedPart.parse(fields.get("open"));
    var question = opened == null ? ProposalForm.pressed(fields) : opened.question();
    return show
        + (opened == null ? "" : opened.query())
        + (question != null && question.matches("[A-Za-z0-9_-]{1,100}") ? "#q-" + question : "");
  }
}
