package org.assay.assurance.moderation;

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
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Questions about a sampled return, sent to its organisation at once. */
@Hidden
@Controller("/moderation/clarifications/{id}")
@Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
@Produces(MediaType.TEXT_HTML)
class ClarificationController {
  private final ClarificationPages pages;
  private final AskClarifications asking;

  ClarificationController(ClarificationPages pages, AskClarifications asking) {
    this.pages = pages;
    this.asking = asking;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return show(caller, id, HttpStatus.OK, new FormInput(Map.of()));
  }

  @Post
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var day = form.day("day", "the day by which the organisation answers");
    if (!form.isSound()) return show(caller, id, HttpStatus.UNPROCESSABLE_ENTITY, form);
    return switch (asking.ask(caller, id, day)) {
      case AskClarifications.Outcome.Done _ ->
          HttpResponse.seeOther(URI.create("/moderation/clarifications/" + id));
      case AskClarifications.Outcome.Refused(var why) -> {
        form.wrong(why, "day");
        yield show(caller, id, HttpStatus.UNPROCESSABLE_ENTITY, form);
      }
      case AskClarifications.Outcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> show(Caller caller, long id, HttpStatus status, FormInput form) {
    return pages
        .page(caller, id, form)
        .map(it -> HttpResponse.status(status).body(View.of("moderation/clarifications", it)))
        .orElseThrow(ClarificationController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("moderation/unknown");
  }
}
