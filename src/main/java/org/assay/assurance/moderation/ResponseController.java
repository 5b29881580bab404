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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assay.assurance.moderation.DecideChallenge.Reply;
import org.assay.assurance.moderation.pages.ResponsePage;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Moderated scores: the organisation agrees or challenges, and the moderation lead replies. */
@Hidden
@Controller("/moderation")
@Produces(MediaType.TEXT_HTML)
class ResponseController {
  private final ResponsePages pages;
  private final RespondToModeration responding;
  private final DecideChallenge deciding;

  ResponseController(
      ResponsePages pages, RespondToModeration responding, DecideChallenge deciding) {
    this.pages = pages;
    this.responding = responding;
    this.deciding = deciding;
  }

  @Get("/responses/{id}")
  @Secured({"RESPONDENT", "APPROVER"})
  HttpResponse<?> own(Caller caller, long id) {
    return shown(HttpStatus.OK, pages.own(caller, id, new FormInput(Map.of()), Map.of()));
  }

  @Post("/responses/{id}")
  @Secured({"RESPONDENT", "APPROVER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> respond(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var says = form.text("says");
    if (!says.equals("agree") && !says.equals("challenge")) {
      return again(
          Map.of("says", "Select whether you agree"),
          form,
          (input, faults) -> pages.own(caller, id, input, faults));
    }
    var reasons = new HashMap<String, String>();
    boxes(body, "reason-").forEach((key, box) -> reasons.put(key, form.text(box)));
    return after(
        responding.respond(caller, id, says.equals("agree"), reasons),
        "/moderation/responses/" + id,
        form,
        (input, faults) -> pages.own(caller, id, input, faults));
  }

  @Get("/challenges/{id}")
  @Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
  HttpResponse<?> sampled(Caller caller, long id) {
    return shown(HttpStatus.OK, pages.sampled(caller, id, new FormInput(Map.of()), Map.of()));
  }

  @Post("/challenges/{id}")
  @Secured("MODERATOR")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var replies = new HashMap<String, Reply>();
    boxes(body, "final-")
        .forEach(
            (key, box) -> replies.put(key, new Reply(form.text(box), form.orNull("reply-" + key))));
    return after(
        deciding.decide(caller, id, replies),
        "/moderation/challenges/" + id,
        form,
        (input, faults) -> pages.sampled(caller, id, input, faults));
  }

  /** Names of boxes that begin alike, by what comes after. */
  private static Map<String, String> boxes(Map<String, Object> body, String prefix) {
    var boxes = new HashMap<String, String>();
    body.keySet().stream()
        .filter(it -> it.startsWith(prefix))
        .forEach(it -> boxes.put(it.substring(prefix.length()), it));
    return boxes;
  }

  private static HttpResponse<?> after(
      RespondToModeration.Outcome outcome,
      String path,
      FormInput form,
      BiFunction<FormInput, Map<String, String>, Optional<ResponsePage>> page) {
    return switch (outcome) {
      case RespondToModeration.Outcome.Done _ -> HttpResponse.seeOther(URI.create(path));
      case RespondToModeration.Outcome.Invalid(var faults) -> again(faults, form, page);
      case RespondToModeration.Outcome.Closed(var why) ->
          throw new ProblemException(HttpStatus.CONFLICT, "moderation/answered", why + ".");
      case RespondToModeration.Outcome.NotFound _ -> throw unknown();
    };
  }

  private static HttpResponse<?> again(
      Map<String, String> faults,
      FormInput form,
      BiFunction<FormInput, Map<String, String>, Optional<ResponsePage>> page) {
    return shown(HttpStatus.UNPROCESSABLE_ENTITY, page.apply(form, faults));
  }

  private static HttpResponse<?> shown(HttpStatus status, Optional<ResponsePage> page) {
    return page.map(it -> HttpResponse.status(status).body(View.of("moderation/response", it)))
        .orElseThrow(ResponseController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("moderation/unknown");
  }
}
