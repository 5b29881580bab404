package org.assay.learning.challenge;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.OwnersAndReaders;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.PostedOnce;
import org.assay.platform.problem.ProblemException;

/** Challenge sessions: planned, written down, and closed with the feedback letter. */
@Hidden
@Controller("/challenge-sessions")
@OwnersAndReaders
@Produces(MediaType.TEXT_HTML)
class ChallengeController {
  /** Of a session that is planned, in the order of the page. */
  private static final List<String> BOXES = List.of("agency", "about", "held", "chair");

  private final Challenges challenges;
  private final ChallengePages pages;
  private final PostedOnce once;

  ChallengeController(Challenges challenges, ChallengePages pages, PostedOnce once) {
    this.challenges = challenges;
    this.pages = pages;
    this.once = once;
  }

  @Get
  HttpResponse<?> list(Caller caller) {
    return HttpResponse.ok(View.of("challenge/list", pages.list(caller, new FormInput(Map.of()))));
  }

  @Post
  @Secured({"PAS_MEMBER", "LEARNING_LEAD", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(Caller caller, @Body Map<String, Object> body) {
    return once.answer(caller.personId(), body, () -> opened(caller, new FormInput(body)));
  }

  private HttpResponse<?> opened(Caller caller, FormInput form) {
    var held = form.requiredDay("held", "the day of the session");
    var outcome =
        challenges.open(caller, form.text("agency"), form.text("about"), held, form.text("chair"));
    return switch (outcome) {
      case ChallengeOutcome.Done(var id) ->
          HttpResponse.seeOther(URI.create(ChallengePages.PATH + "/" + id));
      case ChallengeOutcome.NotFound _ -> throw unknown();
      case ChallengeOutcome.Refused(var faults) -> {
        form.wrong(faults);
        form.sort(BOXES);
        yield HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("challenge/list", pages.list(caller, form)));
      }
    };
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    var found = challenges.find(caller, id).orElseThrow(ChallengeController::unknown);
    return HttpResponse.ok(
        View.of("challenge/one", pages.one(caller, found, new FormInput(Map.of()))));
  }

  @Post("/{id}/presentation")
  @Secured({"PAS_MEMBER", "LEARNING_LEAD", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> present(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return after(caller, id, form, challenges.present(caller, id, form.text("presented")));
  }

  @Post("/{id}/questions")
  @Secured({"PAS_MEMBER", "LEARNING_LEAD", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(Caller caller, long id, @Body Map<String, Object> body) {
    return once.answer(caller.personId(), body, () -> asked(caller, id, new FormInput(body)));
  }

  private HttpResponse<?> asked(Caller caller, long id, FormInput form) {
    var outcome =
        challenges.ask(caller, id, form.text("by"), form.text("question"), form.text("answer"));
    return after(caller, id, form, outcome);
  }

  @Post("/{id}/points")
  @Secured({"PAS_MEMBER", "LEARNING_LEAD", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> point(Caller caller, long id, @Body Map<String, Object> body) {
    return once.answer(caller.personId(), body, () -> pointed(caller, id, new FormInput(body)));
  }

  private HttpResponse<?> pointed(Caller caller, long id, FormInput form) {
    var kind =
        Arrays.stream(FindingKind.values())
            .filter(it -> it.code().equals(form.text("kind")))
            .findFirst();
    var outcome =
        challenges.point(caller, id, kind.orElse(null), form.text("point"), form.text("theme"));
    return after(caller, id, form, outcome);
  }

  @Post("/{id}/letter")
  @Secured({"PAS_MEMBER", "LEARNING_LEAD", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(Caller caller, long id, @Body Map<String, Object> body) {
    return after(caller, id, new FormInput(body), challenges.send(caller, id));
  }

  private HttpResponse<?> after(Caller caller, long id, FormInput form, ChallengeOutcome outcome) {
    return switch (outcome) {
      case ChallengeOutcome.Done _ ->
          HttpResponse.seeOther(URI.create(ChallengePages.PATH + "/" + id));
      case ChallengeOutcome.NotFound _ -> throw unknown();
      case ChallengeOutcome.Refused(var faults) -> {
        form.wrong(faults);
        var found = challenges.find(caller, id).orElseThrow(ChallengeController::unknown);
        yield HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("challenge/one", pages.one(caller, found, form)));
      }
    };
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("challenge/unknown");
  }
}
