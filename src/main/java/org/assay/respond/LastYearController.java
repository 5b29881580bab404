package org.assay.respond;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.identity.Caller;
import org.assay.platform.View;
import org.assay.returns.Returns;

/** What is different from last time. */
@Hidden
@Controller("/returns/{id}/last-year")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class LastYearController {
  private final Returns returns;
  private final LastYearPages pages;
  private final RefusalHandler refusals;

  LastYearController(Returns returns, LastYearPages pages, RefusalHandler refusals) {
    this.returns = returns;
    this.pages = pages;
    this.refusals = refusals;
  }

  /** For the organisation's own people: to others the past is not theirs to be shown this way. */
  @Get
  HttpResponse<?> show(HttpRequest<?> request, Caller caller, long id) {
    return returns
        .read(caller, id)
        .filter(view -> view.submission() == null)
        .<HttpResponse<?>>map(
            view -> HttpResponse.ok(View.of("respond/last-year", pages.page(caller, view))))
        .orElseGet(() -> refusals.unknown(request));
  }
}
