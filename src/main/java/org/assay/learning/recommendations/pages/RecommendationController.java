package org.assay.learning.recommendations.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.recommendations.lists.RecommendationSearch;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.OwnersAndReaders;
import org.assay.people.identity.readers.PartnershipReaders;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.form.AsAt;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Recommendations: all for the partnership's people, their own for those who own them. */
@Hidden
@Controller("/recommendations")
@OwnersAndReaders
@Produces(MediaType.TEXT_HTML)
class RecommendationController {
  private final RecommendationListPages lists;
  private final OverviewPages overview;
  private final Clock clock;
  private final ChainAnswers answers;

  RecommendationController(
      RecommendationListPages lists, OverviewPages overview, ChainAnswers answers, Clock clock) {
    this.clock = clock;
    this.lists = lists;
    this.overview = overview;
    this.answers = answers;
  }

  @Get
  ModelAndView<Map<String, Object>> list(
      Caller caller,
      @Nullable @QueryValue String words,
      @Nullable @QueryValue String theme,
      @Nullable @QueryValue String owner,
      @Nullable @QueryValue String priority,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String sort,
      @Nullable @QueryValue String page) {
    if (caller.organisationId() != null) {
      return View.of("recommendations/own", lists.own(caller));
    }
    var wanted = AddressChoice.of("state", state, RecommendationSearch.states().keySet());
    var order = AddressChoice.of("sort", sort, List.of("due", "age"));
    var search =
        new RecommendationSearch(
            BlankText.orNull(words),
            BlankText.orNull(theme),
            BlankText.orNull(owner),
            BlankText.orNull(priority),
            wanted == null ? RecommendationSearch.OPEN : wanted,
            "age".equals(order),
            Page.number(page));
    return View.of("recommendations/list", lists.list(caller, search));
  }

  @Get("/overview")
  @PartnershipReaders
  ModelAndView<Map<String, Object>> overview(Caller caller, HttpRequest<?> request) {
    Map<String, Object> typed = new HashMap<>();
    request.getParameters().forEach((name, values) -> typed.put(name, values));
    var asAt = AsAt.of(new FormInput(typed), clock.instant());
    return View.of("recommendations/overview", overview.page(caller, asAt));
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id, @Nullable @QueryValue Long owner) {
    return answers.show(caller, id, owner);
  }
}
