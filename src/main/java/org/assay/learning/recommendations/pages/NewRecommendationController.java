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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.MakeRecommendations;
import org.assay.learning.recommendations.NewRecommendation;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.names.RecommendationPriorities;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.PostedOnce;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Recommendations entered by hand. Before one is saved, the nearest open ones are shown, and the
 * person who enters it says whether it is new or supports one of them.
 */
@Hidden
@Controller("/recommendations")
@Secured({"LEARNING_LEAD", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
class NewRecommendationController {
  static final String NEW = "new";

  /** In the order of the page, in which their faults are listed. */
  private static final List<String> BOXES =
      List.of(
          "kind",
          "reference",
          "ref",
          "made",
          "found",
          "words",
          "owners",
          "theme",
          "priority",
          "due",
          "measure");

  private final MakeRecommendations making;
  private final Chains chains;
  private final Findings findings;
  private final RecommendationPriorities priorities;
  private final NewRecommendationPages pages;
  private final PostedOnce once;

  NewRecommendationController(
      MakeRecommendations making,
      Chains chains,
      Findings findings,
      RecommendationPriorities priorities,
      NewRecommendationPages pages,
      PostedOnce once) {
    this.making = making;
    this.chains = chains;
    this.findings = findings;
    this.priorities = priorities;
    this.pages = pages;
    this.once = once;
  }

  @Get("/new")
  HttpResponse<?> blank(Caller caller, @Nullable @QueryValue Long finding) {
    if (finding == null) {
      return HttpResponse.ok(View.of("recommendations/new", pages.blank(caller)));
    }
    return findings
        .find(caller, finding)
        .map(it -> HttpResponse.ok(View.of("recommendations/new", pages.from(caller, it))))
        .orElseThrow(() -> ProblemException.notFound("finding/unknown"));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(Caller caller, @Body Map<String, Object> body) {
    return once.answer(caller.personId(), body, () -> made(caller, new FormInput(body)));
  }

  private HttpResponse<?> made(Caller caller, FormInput form) {
    var what = read(caller, form);
    var decision = form.text("decision");
    var joins = decision.matches("\\d{1,18}");
    form.wrong(joins ? making.sourceFaults(caller, what) : making.faults(caller, what));
    form.sort(BOXES);
    if (!form.isSound()) return again(caller, form, List.of());
    if (joins) return after(caller, form, making.support(caller, Long.parseLong(decision), what));
    var near = chains.near(caller, what.words());
    if (!near.isEmpty() && !decision.equals(NEW)) {
      form.wrong("Select whether this is new or supports one of these", "decision");
      return again(caller, form, near);
    }
    return after(caller, form, making.make(caller, what));
  }

  private HttpResponse<?> after(Caller caller, FormInput form, ChainOutcome outcome) {
    return switch (outcome) {
      case ChainOutcome.Done(var id) -> HttpResponse.seeOther(URI.create("/recommendations/" + id));
      case ChainOutcome.Refused(var faults) -> {
        form.wrong(faults);
        yield again(caller, form, List.of());
      }
      case ChainOutcome.Stale _, ChainOutcome.NotFound _ ->
          throw ProblemException.notFound("recommendation/unknown");
    };
  }

  private HttpResponse<?> again(Caller caller, FormInput form, List<Chains.Near> near) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("recommendations/new", pages.typed(caller, form, near)));
  }

  /**
   * As it was typed. Where its kind or day cannot be read, the form says so and another stands in,
   * so that everything else is looked at as well.
   */
  private NewRecommendation read(Caller caller, FormInput form) {
    var kind = SourceKind.of(form.text("kind"));
    if (kind.isEmpty()) form.wrong("Select where it comes from", "kind");
    var made = form.requiredDay("made", "the date of the review or audit");
    var due = form.day("due", "the date by which it is due");
    var finding = form.text("finding");
    return new NewRecommendation(
        new FindingSource(kind.orElse(SourceKind.OTHER_BOARD), form.text("reference"), null),
        finding.matches("\\d{1,18}") ? Long.valueOf(finding) : null,
        form.orNull("ref"),
        form.orNull("found"),
        form.text("words"),
        form.text("theme"),
        priorities.of(caller.partnershipId()).key(form.orNull("priority")),
        form.text("owners").lines().map(String::strip).filter(it -> !it.isEmpty()).toList(),
        due,
        form.text("measure"),
        made == null ? LocalDate.MIN : made);
  }
}
