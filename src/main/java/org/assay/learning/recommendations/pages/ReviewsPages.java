package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.reviews.Review;
import org.assay.learning.recommendations.reviews.ReviewStage;
import org.assay.learning.recommendations.reviews.Reviews;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.jspecify.annotations.Nullable;

/** Makes the page of the reviews. */
@Singleton
class ReviewsPages {
  static final String PATH = RecommendationListPages.PATH + "/reviews";

  private final Reviews reviews;

  ReviewsPages(Reviews reviews) {
    this.reviews = reviews;
  }

  /**
   * @param form what was sent about one of them and refused; empty as a rule
   */
  ReviewsPage page(Caller caller, FormInput form) {
    var all = reviews.all(caller);
    return new ReviewsPage(
        Navigation.shell(caller, "Reviews", RecommendationListPages.PATH).refusing(!form.isSound()),
        ChainRights.mayRun(caller),
        IntStream.range(0, all.size()).mapToObj(i -> line(i + 1, all.get(i), form)).toList(),
        form.errors());
  }

  private static ReviewsPage.Line line(int number, Reviews.Line it, FormInput form) {
    var review = it.review();
    var sent =
        it.reference().equals(form.typed("reference"))
            && it.kind().code().equals(form.text("kind"));
    return new ReviewsPage.Line(
        number,
        it.kind().code(),
        it.kind().label(),
        it.reference(),
        review == null ? "Not said yet" : review.words(),
        "%d %s, %d open"
            .formatted(
                it.chains().size(),
                it.chains().size() == 1 ? "recommendation" : "recommendations",
                it.open()),
        "/recommendations/responses/review-response.pdf"
            + QueryWriter.of(Map.of("review", it.reference())),
        review == null ? "" : Integer.toString(review.version()),
        sent,
        stages(sent ? form.text("stage") : stage(review)),
        sent
            ? form.parts("published")
            : DateParts.day("published", review == null ? null : review.publishedOn()),
        sent
            ? form.parts("due")
            : DateParts.day("due", review == null ? null : review.responseDueOn()));
  }

  private static String stage(@Nullable Review it) {
    return it == null ? "" : it.stage().code();
  }

  private static List<Choice> stages(String chosen) {
    return Arrays.stream(ReviewStage.values())
        .map(it -> Choice.of(it.code(), it.label(), null, it.code().equals(chosen)))
        .toList();
  }
}
