package org.assay.learning.recommendations.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.Chains;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers with the page of one recommendation, whatever became of what was sent to it. */
@Singleton
class ChainAnswers {
  private static final String STALE =
      "Somebody else changed this after you had opened the page. Read what they wrote, then send"
          + " yours again";

  private final Chains chains;
  private final RecommendationPages pages;

  ChainAnswers(Chains chains, RecommendationPages pages) {
    this.chains = chains;
    this.pages = pages;
  }

  HttpResponse<?> show(Caller caller, long id, @Nullable Long owner) {
    return page(caller, id, new FormInput(Map.of()), owner, HttpStatus.OK);
  }

  /** A form that is faulty before anything was tried. */
  HttpResponse<?> faulty(Caller caller, long id, FormInput form) {
    return page(caller, id, form, owner(form), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  HttpResponse<?> after(Caller caller, long id, FormInput form, ChainOutcome outcome) {
    return switch (outcome) {
      case ChainOutcome.Done _ -> HttpResponse.seeOther(URI.create("/recommendations/" + id));
      case ChainOutcome.Refused(var faults) -> {
        form.wrong(faults);
        form.sort(List.copyOf(faults.keySet()));
        yield faulty(caller, id, form);
      }
      case ChainOutcome.Stale _ -> {
        form.wrong(STALE, "chain");
        yield page(caller, id, form, owner(form), HttpStatus.CONFLICT);
      }
      case ChainOutcome.NotFound _ -> throw unknown();
    };
  }

  static ProblemException unknown() {
    return ProblemException.notFound("recommendation/unknown");
  }

  private static @Nullable Long owner(FormInput form) {
    var text = form.text("owner");
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private HttpResponse<?> page(
      Caller caller, long id, FormInput form, @Nullable Long owner, HttpStatus status) {
    return chains
        .find(caller, id)
        .map(
            it ->
                HttpResponse.status(status)
                    .body(View.of("recommendations/one", pages.page(caller, it, form, owner))))
        .orElseThrow(ChainAnswers::unknown);
  }
}
