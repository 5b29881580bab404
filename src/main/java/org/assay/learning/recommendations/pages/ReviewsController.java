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
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.reviews.ReviewStage;
import org.assay.learning.recommendations.reviews.Reviews;
import org.assay.learning.recommendations.reviews.Reviews.Wanted;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.PartnershipReaders;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** The sources of recommendations, and where each itself stands. */
@Hidden
@Controller("/recommendations/reviews")
@PartnershipReaders
@Produces(MediaType.TEXT_HTML)
class ReviewsController {
  private final Reviews reviews;
  private final ReviewsPages pages;

  ReviewsController(Reviews reviews, ReviewsPages pages) {
    this.reviews = reviews;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    return page(caller, HttpStatus.OK, new FormInput(Map.of()));
  }

  @Post
  @Secured({"LEARNING_LEAD", "ADMIN"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> set(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var kind = SourceKind.of(form.text("kind"));
    if (kind.isEmpty()) throw unknown();
    var stage = ReviewStage.of(form.text("stage"));
    if (stage.isEmpty()) form.wrong("Select where the review stands", "stage");
    var published = form.day("published", "the date on which it was published");
    var due = form.day("due", "the date by which the response is due");
    if (stage.isEmpty()) return page(caller, HttpStatus.UNPROCESSABLE_ENTITY, form);
    var version = form.number("version");
    var wanted =
        new Wanted(
            kind.get(),
            form.typed("reference"),
            stage.get(),
            published,
            due,
            version.isPresent() ? Integer.valueOf((int) version.getAsLong()) : null);
    if (form.isSound()) return answer(caller, form, reviews.set(caller, wanted));
    form.wrong(reviews.faults(wanted));
    form.sort(List.of("published", "due"));
    return page(caller, HttpStatus.UNPROCESSABLE_ENTITY, form);
  }

  private HttpResponse<?> answer(Caller caller, FormInput form, ChainOutcome outcome) {
    return switch (outcome) {
      case ChainOutcome.Done _ -> HttpResponse.seeOther(URI.create(ReviewsPages.PATH));
      case ChainOutcome.Refused(var faults) -> {
        form.wrong(faults);
        yield page(caller, HttpStatus.UNPROCESSABLE_ENTITY, form);
      }
      case ChainOutcome.Stale _ -> {
        form.wrong("Somebody else changed this after you had opened the page", "stage");
        yield page(caller, HttpStatus.CONFLICT, form);
      }
      case ChainOutcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> page(Caller caller, HttpStatus status, FormInput form) {
    return HttpResponse.status(status)
        .body(View.of("recommendations/reviews", pages.page(caller, form)));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("review/unknown");
  }
}
