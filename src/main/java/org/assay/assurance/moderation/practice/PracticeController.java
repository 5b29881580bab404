package org.assay.assurance.moderation.practice;

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
import java.util.HashMap;
import java.util.Map;
import org.assay.assurance.moderation.practice.MakePractice.Typed;
import org.assay.assurance.moderation.practice.ScorePractice.Wanted;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.Overseers;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Practice returns: made by the person who leads the moderators, scored by each of them. */
@Hidden
@Controller("/moderation/practice/{cycle}")
@Secured("MODERATOR")
@Produces(MediaType.TEXT_HTML)
class PracticeController {
  private final PracticePages lists;
  private final PracticeMakingPages making;
  private final PracticeScoringPages scoring;
  private final MakePractice make;
  private final ScorePractice score;

  PracticeController(
      PracticePages lists,
      PracticeMakingPages making,
      PracticeScoringPages scoring,
      MakePractice make,
      ScorePractice score) {
    this.lists = lists;
    this.making = making;
    this.scoring = scoring;
    this.make = make;
    this.score = score;
  }

  @Get
  @Overseers
  HttpResponse<?> list(Caller caller, long cycle) {
    return list(caller, cycle, HttpStatus.OK, PracticePages.empty());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> begin(Caller caller, long cycle, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var anonymised = "anonymised".equals(form.text("source"));
    return after(caller, cycle, form, make.begin(caller, cycle, form.text("title"), anonymised));
  }

  @Post("/without")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> doWithout(Caller caller, long cycle, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return after(caller, cycle, form, make.doWithout(caller, cycle, form.text("reason")));
  }

  private HttpResponse<?> after(
      Caller caller, long cycle, FormInput form, PracticeOutcome outcome) {
    return switch (outcome) {
      case PracticeOutcome.Done(var number) -> seeOther(cycle, number);
      case PracticeOutcome.Refused(var box, var why) -> {
        form.wrong(why, box);
        yield list(caller, cycle, HttpStatus.UNPROCESSABLE_ENTITY, form);
      }
      case PracticeOutcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> list(Caller caller, long cycle, HttpStatus status, FormInput form) {
    return lists
        .list(caller, cycle, form)
        .map(it -> HttpResponse.status(status).body(View.of("moderation/practice", it)))
        .orElseThrow(PracticeController::unknown);
  }

  private static HttpResponse<?> seeOther(long cycle, int number) {
    return HttpResponse.seeOther(
        URI.create("/moderation/practice/" + cycle + (number == 0 ? "" : "/" + number)));
  }

  /** To be made by the person who began it, and to be scored by the others once it is ready. */
  @Get("/{number}")
  HttpResponse<?> one(
      Caller caller, long cycle, int number, @Nullable @QueryValue String question) {
    return making
        .page(caller, cycle, number, question, PracticePages.empty())
        .map(it -> HttpResponse.ok(View.of("moderation/practice-making", it)))
        .or(
            () ->
                scoring
                    .page(caller, cycle, number, Map.of(), Map.of())
                    .map(it -> HttpResponse.ok(View.of("moderation/marking", it))))
        .orElseThrow(PracticeController::unknown);
  }

  @Post("/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> score(Caller caller, long cycle, int number, @Body Map<String, String> form) {
    var wanted = new HashMap<String, Wanted>();
    form.forEach(
        (box, value) -> {
          if (box.startsWith("mark-") && !value.isEmpty()) {
            var key = box.substring("mark-".length());
            wanted.put(key, new Wanted(value, BlankText.orNull(form.get("comment-" + key))));
          }
        });
    var faults =
        score.score(caller, cycle, number, wanted).orElseThrow(PracticeController::unknown);
    return faults.isEmpty()
        ? seeOther(cycle, number)
        : scoring
            .page(caller, cycle, number, form, faults)
            .map(
                it ->
                    HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(View.of("moderation/marking", it)))
            .orElseThrow(PracticeController::unknown);
  }

  @Post("/{number}/answers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(Caller caller, long cycle, int number, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var typed =
        new Typed(
            form.text("question"),
            form.text("claimed"),
            form.text("said"),
            form.text("evidence"),
            form.text("agreed"),
            form.text("reason"),
            (int) Math.min(form.number("version").orElse(-1), Integer.MAX_VALUE));
    return made(caller, cycle, number, form, make.answer(caller, cycle, number, typed));
  }

  @Post("/{number}/removed")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Caller caller, long cycle, int number, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return made(
        caller, cycle, number, form, make.remove(caller, cycle, number, form.text("answer")));
  }

  @Post("/{number}/ready")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ready(Caller caller, long cycle, int number, @Body Map<String, Object> body) {
    return made(caller, cycle, number, new FormInput(body), make.ready(caller, cycle, number));
  }

  private HttpResponse<?> made(
      Caller caller, long cycle, int number, FormInput form, PracticeOutcome outcome) {
    return switch (outcome) {
      case PracticeOutcome.Done _ -> seeOther(cycle, number);
      case PracticeOutcome.Refused(var box, var why) -> {
        form.wrong(why, box);
        yield making
            .page(caller, cycle, number, form.orNull("question"), form)
            .map(
                it ->
                    HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(View.of("moderation/practice-making", it)))
            .orElseThrow(PracticeController::unknown);
      }
      case PracticeOutcome.NotFound _ -> throw unknown();
    };
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("moderation/unknown");
  }
}
