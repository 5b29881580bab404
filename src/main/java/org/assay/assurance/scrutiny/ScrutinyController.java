package org.assay.assurance.scrutiny;

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
import java.util.HashMap;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** The scrutineer's comments on figures and returns, with the replies of the subgroup. */
@Hidden
@Controller("/scrutiny")
@Secured({"SCRUTINEER", "PAS_MEMBER", "EXECUTIVE_MEMBER"})
@Produces(MediaType.TEXT_HTML)
class ScrutinyController {
  private final ScrutinyComments comments;
  private final CommentTarget targets;
  private final ScrutinyPages pages;

  ScrutinyController(ScrutinyComments comments, CommentTarget targets, ScrutinyPages pages) {
    this.comments = comments;
    this.targets = targets;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var parameters = request.getParameters();
    var state = parameters.get("state") == null ? "" : parameters.get("state");
    return HttpResponse.ok(
        View.of("scrutiny/list", pages.list(caller, state, Page.number(parameters.get("page")))));
  }

  @Get("/new")
  @Secured("SCRUTINEER")
  HttpResponse<?> blank(HttpRequest<?> request, Caller caller) {
    Map<String, Object> typed = new HashMap<>();
    request.getParameters().forEach((name, values) -> typed.put(name, values));
    var form = new FormInput(typed);
    if (typed.isEmpty()) {
      return HttpResponse.ok(View.of("scrutiny/one", pages.anyFigure(caller, form)));
    }
    var about = targets.of(caller, form).orElseThrow(ScrutinyController::unknown);
    return HttpResponse.ok(View.of("scrutiny/one", pages.blank(caller, about, form)));
  }

  @Post
  @Secured("SCRUTINEER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> comment(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var found = targets.of(caller, form);
    if (found.isEmpty() && form.has("any")) {
      form.wrong("Enter the address of a page with figures, and the name of one of them", "page");
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("scrutiny/one", pages.anyFigure(caller, form)));
    }
    var about = found.orElseThrow(ScrutinyController::unknown);
    return switch (comments.comment(caller, about, form.text("words"))) {
      case ScrutinyOutcome.Done(var id) -> seen(id);
      case ScrutinyOutcome.NotFound _ -> throw unknown();
      case ScrutinyOutcome.Refused(var faults) -> {
        form.wrong(faults);
        yield HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(
                View.of(
                    "scrutiny/one",
                    form.has("any")
                        ? pages.anyFigure(caller, form)
                        : pages.blank(caller, about, form)));
      }
    };
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    return comments
        .find(caller, id)
        .map(it -> pages.one(caller, it, new FormInput(Map.of())))
        .map(it -> HttpResponse.ok(View.of("scrutiny/one", it)))
        .orElseThrow(ScrutinyController::unknown);
  }

  @Post("/{id}/replies")
  @Secured({"SCRUTINEER", "PAS_MEMBER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reply(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return after(caller, id, form, comments.reply(caller, id, form.text("words")));
  }

  @Post("/{id}/settling")
  @Secured("SCRUTINEER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> settle(Caller caller, long id, @Body Map<String, Object> body) {
    return after(caller, id, new FormInput(body), comments.settle(caller, id));
  }

  private HttpResponse<?> after(Caller caller, long id, FormInput form, ScrutinyOutcome outcome) {
    return switch (outcome) {
      case ScrutinyOutcome.Done(var same) -> seen(same);
      case ScrutinyOutcome.NotFound _ -> throw unknown();
      case ScrutinyOutcome.Refused(var faults) -> {
        form.wrong(faults);
        var found = comments.find(caller, id).orElseThrow(ScrutinyController::unknown);
        yield HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("scrutiny/one", pages.one(caller, found, form)));
      }
    };
  }

  private static HttpResponse<?> seen(long id) {
    return HttpResponse.seeOther(URI.create(ScrutinyPages.PATH + "/" + id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("scrutiny/unknown");
  }
}
