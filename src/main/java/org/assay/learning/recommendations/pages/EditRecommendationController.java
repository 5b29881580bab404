package org.assay.learning.recommendations.pages;

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
import java.util.Objects;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.ReviseRecommendations;
import org.assay.learning.recommendations.ReviseRecommendations.Wording;
import org.assay.learning.recommendations.names.RecommendationPriorities;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Edits an open recommendation; what stood before is kept. */
@Hidden
@Controller("/recommendations/{id}/edit")
@Secured({"LEARNING_LEAD", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
class EditRecommendationController {
  /** In the order of the page, in which their faults are listed. */
  private static final List<String> BOXES =
      List.of("words", "theme", "priority", "due", "measure", "reason");

  private final ReviseRecommendations revising;
  private final RecommendationPriorities priorities;
  private final PriorityChoices choices;

  EditRecommendationController(
      ReviseRecommendations revising,
      RecommendationPriorities priorities,
      PriorityChoices choices) {
    this.revising = revising;
    this.priorities = priorities;
    this.choices = choices;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    var chain = find(caller, id);
    return page(caller, chain, HttpStatus.OK, stored(chain));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> edit(Caller caller, long id, @Body Map<String, Object> body) {
    var chain = find(caller, id);
    var form = new FormInput(body);
    var due = form.requiredDay("due", "the date by which it is due");
    var version = form.number("version");
    var wanted =
        new Wording(
            form.text("words"),
            form.text("theme"),
            priorities.of(caller.partnershipId()).key(form.orNull("priority")),
            due,
            form.text("measure"),
            form.text("reason"),
            version.isPresent() ? (int) version.getAsLong() : 0);
    return switch (revising.edit(caller, id, wanted)) {
      case ChainOutcome.Done _ -> HttpResponse.seeOther(URI.create("/recommendations/" + id));
      case ChainOutcome.Refused(var faults) -> {
        form.wrong(faults);
        form.sort(BOXES);
        yield page(caller, chain, HttpStatus.UNPROCESSABLE_ENTITY, form);
      }
      case ChainOutcome.Stale _ -> {
        form.wrong(
            "Somebody else changed this after you had opened the page. Open it again to see what"
                + " they wrote",
            "words");
        yield page(caller, chain, HttpStatus.CONFLICT, form);
      }
      case ChainOutcome.NotFound _ -> throw unknown();
    };
  }

  private Chain find(Caller caller, long id) {
    return revising.editable(caller, id).orElseThrow(EditRecommendationController::unknown);
  }

  private static FormInput stored(Chain chain) {
    var it = chain.recommendation();
    return new FormInput(
        Map.of(
            "version", Integer.toString(it.version()),
            "words", it.words(),
            "theme", it.theme(),
            "priority", Objects.requireNonNullElse(it.priority(), ""),
            "due.day", Integer.toString(it.dueOn().getDayOfMonth()),
            "due.month", Integer.toString(it.dueOn().getMonthValue()),
            "due.year", Integer.toString(it.dueOn().getYear()),
            "measure", it.measure()));
  }

  private HttpResponse<?> page(Caller caller, Chain chain, HttpStatus status, FormInput form) {
    return HttpResponse.status(status)
        .body(
            View.of(
                "recommendations/edit",
                new EditRecommendationPage(
                    Navigation.shell(caller, "Edit a recommendation", RecommendationListPages.PATH)
                        .refusing(!form.isSound()),
                    chain.id(),
                    form.text("version"),
                    chain.recommendation().ref(),
                    form.errors(),
                    form.text("words"),
                    form.text("theme"),
                    choices.of(caller, form.text("priority")),
                    form.parts("due"),
                    form.text("measure"),
                    form.text("reason"))));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("recommendation/unknown");
  }
}
