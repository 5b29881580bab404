package org.assay.collection.respond;

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
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Where a moderator opens a submitted return again, with a reason that the organisation reads. */
@Hidden
@Controller("/returns/{id}/reopen")
@Secured("MODERATOR")
@Produces(MediaType.TEXT_HTML)
class ReopenController {
  private final Returns returns;
  private final Reopen reopen;

  ReopenController(Returns returns, Reopen reopen) {
    this.returns = returns;
    this.reopen = reopen;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return returns
        .find(caller, id)
        .filter(line -> line.agencyReturn().submittedAt() != null)
        .map(
            line -> HttpResponse.ok(View.of("respond/reopen", page(caller, line, List.of(), null))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reopen(Caller caller, long id, @Body Map<String, Object> body) {
    var reason = BlankText.orEmpty(new FormInput(body).typed("reason"));
    return switch (reopen.reopen(caller, id, reason)) {
      case TransitionOutcome.Done(var agencyReturn) ->
          HttpResponse.seeOther(URI.create("/returns?cycle=" + agencyReturn.cycleId()));
      case TransitionOutcome.Invalid(var findings) -> {
        var errors = findings.stream().map(f -> new ErrorLink(f.message(), "#reason")).toList();
        var line = returns.find(caller, id).orElseThrow();
        yield HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("respond/reopen", page(caller, line, errors, reason)));
      }
      case TransitionOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case TransitionOutcome.NotAllowed(var why) -> throw ReturnProblems.forbidden(why);
      case TransitionOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private static ReopenPage page(
      Caller caller, Returns.Line line, List<ErrorLink> errors, @Nullable String reason) {
    var at = line.agencyReturn().submittedAt();
    return new ReopenPage(
        ReturnPages.shell(caller, "Reopen a return").refusing(!errors.isEmpty()),
        line.agencyReturn().id(),
        line.organisation().name(),
        line.cycle().title(),
        at == null ? "" : England.moment(at),
        errors,
        reason);
  }
}
