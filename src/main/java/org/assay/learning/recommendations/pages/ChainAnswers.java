package org.assay.learning.recommendations.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.Chains;
import org.assay.people.identity.Caller;
import org.assay.platform.ErrorPages;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Answers with the page of one recommendation, whatever became of what was sent to it. */
@Singleton
class ChainAnswers {
  private static final String STALE =
      "Somebody else changed this after you had opened the page. Read what they wrote, then send"
          + " yours again";

  private final Chains chains;
  private final RecommendationPages pages;
  private final ErrorPages errors;

  ChainAnswers(Chains chains, RecommendationPages pages, ErrorPages errors) {
    this.chains = chains;
    this.pages = pages;
    this.errors = errors;
  }

  HttpResponse<?> show(HttpRequest<?> request, Caller caller, long id, @Nullable Long owner) {
    return page(request, caller, id, new FormInput(Map.of()), owner, HttpStatus.OK);
  }

  /** A form that is faulty before anything was tried. */
  HttpResponse<?> faulty(HttpRequest<?> request, Caller caller, long id, FormInput form) {
    return page(request, caller, id, form, owner(form), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  HttpResponse<?> after(
      HttpRequest<?> request, Caller caller, long id, FormInput form, ChainOutcome outcome) {
    return switch (outcome) {
      case ChainOutcome.Done _ -> HttpResponse.seeOther(URI.create("/recommendations/" + id));
      case ChainOutcome.Refused(var box, var why) -> {
        form.wrong(why, box);
        yield faulty(request, caller, id, form);
      }
      case ChainOutcome.Stale _ -> {
        form.wrong(STALE, "chain");
        yield page(request, caller, id, form, owner(form), HttpStatus.CONFLICT);
      }
      case ChainOutcome.NotFound _ -> unknown(request);
    };
  }

  HttpResponse<?> unknown(HttpRequest<?> request) {
    return errors.notFound(request, "recommendation/unknown");
  }

  private static @Nullable Long owner(FormInput form) {
    var text = form.text("owner");
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      Caller caller,
      long id,
      FormInput form,
      @Nullable Long owner,
      HttpStatus status) {
    return chains
        .find(caller, id)
        .<HttpResponse<?>>map(
            it ->
                HttpResponse.status(status)
                    .body(View.of("recommendations/one", pages.page(caller, it, form, owner))))
        .orElseGet(() -> unknown(request));
  }
}
