package org.assay.collection.respond;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.assay.collection.bringforward.UnfinishedActions;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.people.identity.Caller;
import org.assay.platform.View;

/** What is different from last time, and what was left undone. */
@Hidden
@Controller("/returns/{id}/last-year")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class LastYearController {
  private final Returns returns;
  private final UnfinishedActions unfinished;
  private final LastYearPages pages;

  LastYearController(Returns returns, UnfinishedActions unfinished, LastYearPages pages) {
    this.returns = returns;
    this.unfinished = unfinished;
    this.pages = pages;
  }

  /** For the organisation's own people: to others the past is not theirs to be shown this way. */
  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return returns
        .read(caller, id)
        .filter(view -> view.submission() == null)
        .map(view -> HttpResponse.ok(View.of("respond/last-year", pages.page(caller, view))))
        .orElseThrow(ReturnProblems::notFound);
  }

  /** Goes on with an action of last time in this return. */
  @Post("/actions/{action}")
  @Consumes(MediaType.ALL)
  HttpResponse<?> carry(Caller caller, long id, long action) {
    return switch (unfinished.carry(caller, id, action)) {
      case SaveOutcome.Saved _ ->
          HttpResponse.seeOther(URI.create("/returns/" + id + "/last-year#actions"));
      case SaveOutcome.Invalid(var findings) ->
          throw ReturnProblems.conflict(
              new Refusal("action/not-carried", findings.getFirst().message()));
      case SaveOutcome.Stale _ ->
          HttpResponse.seeOther(URI.create("/returns/" + id + "/last-year"));
      case SaveOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case SaveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }
}
