package org.assay.collection.conversation;

import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.AnswerHistory;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;

/** The page on which an answer's past is read and brought back. */
@Hidden
@Controller("/returns/{id}/questions/{key}/history")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class HistoryController {
  private final SharedReturns returns;
  private final AnswerHistory history;
  private final QuestionPages pages;

  HistoryController(SharedReturns returns, AnswerHistory history, QuestionPages pages) {
    this.returns = returns;
    this.history = history;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id, String key, @Nullable @QueryValue String restored) {
    return page(caller, id, key, HttpStatus.OK, restored != null, List.of());
  }

  @Post("/{seq}/restoration")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> restore(
      Caller caller, long id, String key, int seq, @Body Map<String, Object> form) {
    var typed = new FormInput(form).text("version");
    var version = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    return switch (history.restore(caller, id, key, seq, version)) {
      case SaveOutcome.Saved _ ->
          HttpResponse.seeOther(
              URI.create("/returns/" + id + "/questions/" + key + "/history?restored=yes"));
      case SaveOutcome.Invalid(var findings) ->
          page(
              caller,
              id,
              key,
              HttpStatus.UNPROCESSABLE_ENTITY,
              false,
              findings.stream().map(Finding::message).toList());
      case SaveOutcome.Stale _ ->
          page(
              caller,
              id,
              key,
              HttpStatus.CONFLICT,
              false,
              List.of(
                  "Somebody else changed this answer while you had the page open. The newest change"
                      + " is at the top: look at it before you restore another"));
      case SaveOutcome.Closed(var why) ->
          page(caller, id, key, HttpStatus.CONFLICT, false, List.of(why.message()));
      case SaveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private HttpResponse<?> page(
      Caller caller,
      long id,
      String key,
      HttpStatus status,
      boolean restored,
      List<String> faults) {
    var view = returns.find(caller, id).orElse(null);
    var past = history.of(caller, id, key).orElse(null);
    if (view == null || past == null) throw ReturnProblems.notFound();
    var question = SharedReturns.question(view, key).orElseThrow();
    return HttpResponse.status(status)
        .body(
            View.of(
                "colleagues/history",
                pages.history(caller, view, question, past, restored, faults)));
  }
}
